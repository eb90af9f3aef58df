//! A series of catalogues: a first one, and others that differ from it in one thing each.

use std::collections::BTreeSet;
use std::fmt::Write;

/// A code, and what the command is not told of it.
#[derive(Clone, Debug)]
pub struct Code {
    /// What it stands for.
    pub meaning: &'static str,
    /// What each argument stands for.
    pub roles: Vec<&'static str>,
    pub key: &'static str,
    pub name: Option<&'static str>,
    pub number: Option<u32>,
    pub category: &'static str,
    /// By language.
    pub messages: Vec<(&'static str, &'static str)>,
    /// The names of the arguments in the catalogue.
    pub args: Vec<&'static str>,
    pub replaced_by: Option<&'static str>,
    /// Other fields, as they are written.
    pub more: &'static str,
}

impl Code {
    pub fn wire_name(&self) -> &'static str {
        self.name.unwrap_or(self.key)
    }
}

#[derive(Clone, Debug)]
pub struct Catalog {
    /// The rule that finds it, and what else tells it from the others.
    pub id: &'static str,
    pub languages: Vec<&'static str>,
    pub codes: Vec<Code>,
}

impl Catalog {
    pub fn categories(&self) -> BTreeSet<&'static str> {
        self.codes.iter().map(|code| code.category).collect()
    }

    fn code(&mut self, key: &str) -> &mut Code {
        self.codes.iter_mut().find(|code| code.key == key).unwrap()
    }

    fn remove(&mut self, key: &str) {
        self.codes.retain(|code| code.key != key);
    }

    fn set_messages(&mut self, key: &str, messages: [&'static str; 2]) {
        self.code(key).messages = vec![("en", messages[0]), ("zh", messages[1])];
    }

    pub fn yaml(&self) -> String {
        let mut yaml = format!("languages: [{}]\ncategories:\n", self.languages.join(", "));
        for category in self.categories() {
            writeln!(yaml, "  {category}:").unwrap();
            for code in self.codes.iter().filter(|code| code.category == category) {
                writeln!(yaml, "    {}:", code.key).unwrap();
                let mut field = |key: &str, value: &str| writeln!(yaml, "      {key}: {value}").unwrap();
                if let Some(name) = code.name {
                    field("name", name);
                }
                if let Some(number) = code.number {
                    field("number", &number.to_string());
                }
                if !code.args.is_empty() {
                    field("args", &format!("[{}]", code.args.join(", ")));
                }
                if let Some(key) = code.replaced_by {
                    field("deprecated", &format!("{{ replaced_by: {key} }}"));
                }
                for (language, message) in &code.messages {
                    if self.languages.contains(language) {
                        field(language, &format!("\"{message}\""));
                    }
                }
                if let Some((key, value)) = code.more.split_once(": ") {
                    field(key, value);
                }
            }
        }
        yaml
    }
}

fn code(key: &'static str, number: Option<u32>, roles: &[&'static str], messages: [&'static str; 2]) -> Code {
    let category = if key.starts_with("HEATER") { "Heater" } else { "Pump" };
    Code {
        meaning: key,
        roles: roles.to_vec(),
        key,
        name: None,
        number,
        category,
        messages: vec![("en", messages[0]), ("zh", messages[1])],
        args: Vec::new(),
        replaced_by: None,
        more: "",
    }
}

fn first() -> Catalog {
    let mut first = Catalog {
        id: "",
        languages: vec!["en", "zh"],
        codes: vec![
            code("BLOCKED", Some(1), &["pump"], ["Pump %d is blocked", "泵 %d 堵塞"]),
            code("DRY", Some(2), &["inlet"], ["No water at inlet %s", "进水口 %s 没有水"]),
            code("OFFSET", Some(3), &["tool", "offset"], ["Tool %v is off by %v", "工具 %v 偏移 %v"]),
            code("STUCK", Some(4), &["pump"], ["Pump %d is stuck", "泵 %d 卡住"]),
            code("LOUD", None, &["pump"], ["Pump %v is loud", "泵 %v 噪声大"]),
            code("COLD", None, &[], ["Too cold", "太冷"]),
            code("HEATER_HOT", None, &["degrees"], ["Heater is at %x", "加热器 %x"]),
            code("HEATER_OFF", Some(8), &[], ["Heater is off", "加热器关闭"]),
        ],
    };
    first.code("DRY").name = Some("Pump.NoWater");
    first.code("OFFSET").args = vec!["tool", "offset"];
    first.code("STUCK").replaced_by = Some("LOUD");
    first
}

/// What makes a catalogue from the first one.
type Edit = fn(&mut Catalog);

const EDITS: &[(&str, Edit)] = &[
    ("number-reused by a new code", |c| {
        c.remove("BLOCKED");
        c.codes.push(code("JAMMED", Some(1), &["pump"], ["Pump %d is jammed", "泵 %d 卡死"]));
    }),
    ("number-reused by an old code", |c| {
        c.code("BLOCKED").number = None;
        c.code("COLD").number = Some(1);
    }),
    ("number-reused by each other", |c| {
        c.code("BLOCKED").number = Some(2);
        c.code("DRY").number = Some(1);
    }),
    ("name-reused by a new code", |c| {
        c.code("DRY").name = None;
        let mut other = code("WET", None, &["inlet"], ["Water at inlet %s", "进水口 %s 有水"]);
        other.name = Some("Pump.NoWater");
        c.codes.push(other);
    }),
    ("name-reused by each other", |c| {
        c.code("DRY").name = Some("Pump.Off");
        c.code("HEATER_OFF").name = Some("Pump.NoWater");
    }),
    ("number-changed", |c| c.code("BLOCKED").number = Some(101)),
    ("number-removed", |c| c.code("DRY").number = None),
    ("code-removed", |c| c.remove("COLD")),
    ("code-removed with a number", |c| c.remove("HEATER_OFF")),
    ("code-removed and another added", |c| {
        c.remove("COLD");
        c.codes.push(code("TOO_COLD", None, &[], ["Too cold", "太冷"]));
    }),
    ("name-changed", |c| c.code("DRY").name = Some("Pump.Dry")),
    ("name-changed from the key", |c| c.code("BLOCKED").name = Some("Pump.Blocked")),
    ("name-case-changed", |c| c.code("DRY").name = Some("Pump.Nowater")),
    ("name-case-changed with the key", |c| c.code("BLOCKED").key = "BlOCKED"),
    ("argument-count-changed: one more", |c| {
        c.set_messages("BLOCKED", ["Pump %d is blocked at %v", "泵 %d 在 %v 堵塞"]);
        c.code("BLOCKED").roles.push("place");
    }),
    ("argument-count-changed: one less", |c| {
        c.set_messages("LOUD", ["A pump is loud", "泵噪声大"]);
        c.code("LOUD").roles.clear();
    }),
    ("argument-kind-changed: %d to %s", |c| c.set_messages("BLOCKED", ["Pump %s is blocked", "泵 %s 堵塞"])),
    ("argument-kind-changed: %d to %c", |c| c.set_messages("BLOCKED", ["Pump %c is blocked", "泵 %c 堵塞"])),
    ("argument-kind-changed: %d to %x", |c| c.set_messages("BLOCKED", ["Pump %x is blocked", "泵 %x 堵塞"])),
    ("argument-kind-changed: %d to %f", |c| c.set_messages("BLOCKED", ["Pump %f is blocked", "泵 %f 堵塞"])),
    ("argument-kind-changed: %v to %s", |c| c.set_messages("LOUD", ["Pump %s is loud", "泵 %s 噪声大"])),
    ("argument-kind-changed: %v to %d", |c| c.set_messages("LOUD", ["Pump %d is loud", "泵 %d 噪声大"])),
    ("argument-kind-changed: %s to %v", |c| {
        c.set_messages("DRY", ["No water at inlet %v", "进水口 %v 没有水"]);
    }),
    ("argument-kind-changed: %v to %s in one language", |c| c.code("LOUD").messages[1].1 = "泵 %s 噪声大"),
    ("argument-kind-changed: one is not printed", |c| {
        c.set_messages("OFFSET", ["Off by %[2]v", "偏移 %[2]v"]);
    }),
    ("arguments-reordered", |c| {
        c.code("OFFSET").roles = vec!["offset", "tool"];
        c.code("OFFSET").args = vec!["offset", "tool"];
    }),
    ("code-replaced", |c| c.remove("STUCK")),
    ("code-replaced, and its number with it", |c| {
        c.remove("STUCK");
        c.code("LOUD").number = Some(4);
    }),
    ("key-changed", |c| c.code("DRY").key = "NO_WATER"),
    ("key-changed from the name", |c| {
        c.code("COLD").key = "FREEZING";
        c.code("FREEZING").name = Some("COLD");
    }),
    ("category-changed", |c| c.code("HEATER_OFF").category = "Pump"),
    ("category-removed", |c| {
        c.code("HEATER_OFF").category = "Heating";
        c.code("HEATER_HOT").category = "Heating";
    }),
    ("language-removed", |c| c.languages = vec!["en"]),
    ("code-added", |c| c.codes.push(code("LEAK", Some(50), &[], ["A leak", "泄漏"]))),
    ("number-added", |c| c.code("COLD").number = Some(60)),
    ("category-added", |c| {
        c.codes.push(code("VALVE_OPEN", None, &[], ["Open", "打开"]));
        c.code("VALVE_OPEN").category = "Valve";
    }),
    ("language-added", |c| {
        c.languages.push("de");
        c.code("COLD").messages.push(("de", "Zu kalt"));
    }),
    ("default-language-changed", |c| c.languages = vec!["zh", "en"]),
    ("deprecation-changed", |c| c.code("COLD").replaced_by = Some("HEATER_HOT")),
    ("deprecation-changed: not any more", |c| c.code("STUCK").replaced_by = None),
    ("deprecation-changed: without a successor", |c| c.code("COLD").more = "deprecated: { since: \"2\" }"),
    ("message-changed", |c| c.code("COLD").messages[0].1 = "Much too cold"),
    ("message-changed: a verb's width", |c| c.code("BLOCKED").messages[0].1 = "Pump %05d is blocked"),
    ("message-changed: the order of the words", |c| {
        c.code("OFFSET").messages[0].1 = "Off by %[2]v: tool %[1]v";
    }),
    ("arguments-renamed", |c| c.code("OFFSET").args = vec!["tool", "distance"]),
    ("notes-changed", |c| c.code("COLD").more = "cause: Winter."),
    ("", |c| c.codes.reverse()),
];

/// All of them, the first one first.
pub fn series() -> Vec<Catalog> {
    let edited = |&(id, edit): &(&'static str, Edit)| {
        let mut catalog = Catalog { id, ..first() };
        edit(&mut catalog);
        catalog
    };
    std::iter::once(first()).chain(EDITS.iter().map(edited)).collect()
}
