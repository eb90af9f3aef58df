//! The built-in catalogue and its lock.

use std::fs;
use std::path::Path;

use crate::common::{ROOT, folder, run};

/// The codes of the platform's page: category, name and message.
fn page() -> Vec<(String, String, String)> {
    let page = fs::read_to_string(Path::new(ROOT).join("tests/data/page.md")).unwrap();
    let block = page.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap();
    let (mut category, mut codes) = (String::new(), Vec::new());
    for line in block.lines() {
        if let Some(name) = line.strip_prefix("# ") {
            name.clone_into(&mut category);
        } else if let Some((name, message)) = line.split_once(": ") {
            codes.push((category.clone(), name.to_owned(), message.to_owned()));
        }
    }
    assert_eq!(codes.len(), 271);
    codes
}

#[test]
fn its_lock_has_the_codes_of_the_page_in_their_order() {
    let lock = fs::read_to_string(Path::new(ROOT).join("catalog.lock")).unwrap();
    let mut lines = lock.lines().skip(2);
    for (category, name, message) in page() {
        let arguments = vec!["any"; message.matches("%v").count()].join(", ");
        let arguments = if arguments.is_empty() { arguments } else { format!(", args ({arguments})") };
        assert_eq!(lines.next(), Some(format!("code {name} in {category}{arguments}").as_str()));
    }
}

#[test]
fn no_code_of_it_can_go_or_be_renamed_unseen() {
    let folder = folder("each_code");
    let catalog = fs::read_to_string(Path::new(ROOT).join("catalog.yaml")).unwrap();
    fs::copy(Path::new(ROOT).join("catalog.lock"), folder.join("catalog.lock")).unwrap();
    let page = page();
    for (category, name, _) in &page {
        let start = catalog.find(&format!("    {name}: ")).unwrap();
        let end = start + catalog[start..].find('\n').unwrap() + 1;
        let line = &catalog[start..end];
        let renamed = line.replace(&format!(" {name}:"), &format!(" X_{name}:"));
        let edits = [(renamed.as_str(), &["code-removed", "code-added"][..]), ("", &["code-removed"])];
        // A category without codes is a fault.
        let is_alone = page.iter().filter(|(other, ..)| other == category).count() == 1;
        for (line, rules) in edits.into_iter().take(if is_alone { 1 } else { 2 }) {
            fs::write(folder.join("catalog.yaml"), format!("{}{line}{}", &catalog[..start], &catalog[end..]))
                .unwrap();
            let ran = run(&folder, &["diff", "catalog.lock", "catalog.yaml", "--format", "json"]);
            let json: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
            let found = json["changes"].as_array().unwrap();
            assert!(found.iter().map(|change| &change["rule"]).eq(rules), "{name}: {}", ran.stdout);
            assert_eq!((ran.status, &found[0]["subject"]), (1, &name.as_str().into()));
        }
    }
}
