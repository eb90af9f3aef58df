//! The page of `export html`, as a text. `browser.rs` has what a browser makes of it.

mod common;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use common::{ROOT, folder, print, run};
use edge_errors::{Language, codes};

/// The page of a catalogue with these lines below `categories: System:`.
fn page(name: &str, lines: &str) -> String {
    let folder = folder(name);
    fs::write(folder.join("catalog.yaml"), format!("languages: [zh, en]\ncategories:\n  System:\n{lines}"))
        .unwrap();
    print(&folder, &["export", "html"])
}

/// The values of an attribute.
fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let start = format!(" {attribute}=\"");
    page.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn the_built_in_catalogue_takes_250_kilobytes_at_most() {
    let page = print(Path::new(ROOT), &["export", "html"]);
    assert!(page.len() <= 250_000, "{} bytes", page.len());
    for code in codes() {
        assert_eq!(page.matches(&format!("<article id=\"{code}\">")).count(), 1, "{code}");
        for language in Language::ALL {
            // The words between the verbs.
            for words in code.template_in(language).split("%v") {
                let escaped = words.replace('<', "&lt;").replace('>', "&gt;");
                assert!(page.contains(&escaped), "{code}: {words}");
            }
        }
    }
}

#[test]
fn the_page_does_not_depend_on_the_folder() {
    let lines = "    A: { zh: 一, en: One }\n";
    assert_eq!(page("html_here", lines), page("html_there", lines));
}

#[test]
fn no_id_stands_twice_and_every_link_leads_to_one() {
    let folder = folder("html_ids");
    let hostile = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/hostile.yaml");
    let page = print(&folder, &["export", "html", hostile.to_str().unwrap()]);
    let ids = values(&page, "id");
    let different: HashSet<_> = ids.iter().collect();
    assert_eq!(different.len(), ids.len());
    // A code has the id that its category would have.
    assert!(ids.contains(&"category-TOP") && ids.contains(&"category-TOP_"), "{ids:?}");
    // No id may have a blank (https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute).
    assert!(ids.iter().all(|id| !id.is_empty() && !id.contains(char::is_whitespace)), "{ids:?}");
    let plain: Vec<_> = values(&page, "href").into_iter().filter_map(|link| link.strip_prefix('#')).collect();
    assert!(plain.iter().filter(|link| !link.contains('%')).all(|link| ids.contains(link)), "{plain:?}");
}

#[test]
fn only_the_chosen_languages_are_on_the_page() {
    let folder = folder("html_languages");
    let catalog = "languages: [zh, en]\ncategories:\n  System:\n    A: { zh: 一, en: One }\n    B: 二\n";
    fs::write(folder.join("catalog.yaml"), catalog).unwrap();
    let page = print(&folder, &["export", "html", "--language", "en"]);
    assert!(page.contains("<p lang=\"en\">One</p>") && !page.contains(">一<"));
    // The message of the default language, which is not named: no language is better than a wrong one.
    assert!(page.contains("<p lang=\"\">二</p>"));
}

#[test]
fn a_message_has_an_element_for_each_verb() {
    let message = r#"{ zh: "一", en: "%s is %05.1[2]f%% \"<%d>\"" }"#;
    let page = page("html_verbs", &format!("    A: {}\n", message.replace("一", "%s %[2]f %d")));
    let written = "<p lang=\"en\"><var data-arg=\"1\" data-verb=\"s\">%s</var> is \
                   <var data-arg=\"2\">%05.1[2]f</var>% &quot;&lt;<var data-arg=\"3\" data-verb=\"d\">%d</var>&gt;&quot;</p>";
    assert!(page.contains(written), "{}", page.split("<article").nth(1).unwrap_or_default());
}

/// Characters that could start a script or change the direction of a text do not get into the page.
#[test]
fn what_a_browser_could_run_is_refused() {
    for (field, fault) in [
        ("docs: \"javascript:alert(1)\"", "is not a URL"),
        ("docs: \"data:text/html,x\"", "is not a URL"),
        ("docs: \"https://x/<script>\"", "is not a URL"),
        ("cause: \"a\\u202eb\"", "U+202E"),
        ("action: \"a\\u2028b\"", "U+2028"),
        ("name: \"a\\u2066b\"", "U+2066"),
        ("en: \"a\\u202eb\"", "U+202E"),
    ] {
        let folder = folder("html_refused");
        let entry =
            format!("languages: [zh, en]\ncategories:\n  System:\n    A:\n      zh: 一\n      {field}\n");
        fs::write(folder.join("catalog.yaml"), entry).unwrap();
        let ran = run(&folder, &["export", "html"]);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{field}");
        assert!(
            ran.stderr.contains(fault) && ran.stderr.contains("catalog.yaml:6:"),
            "{field}: {}",
            ran.stderr
        );
    }
}

#[test]
fn a_stale_page_is_said_with_the_command_that_renews_it() {
    let folder = folder("html_stale");
    let write = |text: &str| fs::write(folder.join("catalog.yaml"), text).unwrap();
    write("languages: [en]\ncategories:\n  System:\n    A: One\n");
    let check = ["export", "html", "-o", "page.html", "--check"];
    assert!(run(&folder, &check).stdout.contains("page.html is missing"));
    print(&folder, &["export", "html", "-o", "page.html"]);
    assert_eq!(run(&folder, &check).status, 0);
    write("languages: [en]\ncategories:\n  System:\n    A: Two\n");
    let ran = run(&folder, &check);
    assert_eq!(ran.status, 1);
    assert!(ran.stdout.contains("`edge-errors export html -o page.html`"), "{}", ran.stdout);
}
