//! What the crate says of each code.

use edge_errors::{Arg, Code, Language, codes, lookup};

use crate::arguments;
use crate::bodies;
use crate::said::{Said, start_of};

pub fn print(step: usize) {
    let lists = arguments::lists();
    for code in codes() {
        let mut said = Said::default();
        say_name(&mut said, code, step);
        for language in Language::ALL {
            let (first, list_step) = ((code.id() & 0xff) as usize, step / 10 + 1);
            for (index, list) in lists.iter().enumerate().skip(first % list_step).step_by(list_step) {
                // Other lengths for each code and list.
                let start = first + index;
                let args: Vec<Arg<'_>> = list.iter().map(arguments::Value::arg).collect();
                say_message(&mut said, code, language, &args, (start, step));
                if args.is_empty() {
                    // The C has a function without arguments, too.
                    say_json(&mut said, code, language, &args, (start, step));
                }
            }
        }
        let message = code.message(&[]);
        bodies::say(&mut said, message.json().to_string().as_bytes(), step);
        said.print("code", code.as_str());

        // The packed form has no templates in C.
        let mut said = Said::default();
        said.text(code.as_str());
        for language in Language::ALL {
            said.text(code.template_in(language));
        }
        said.print("template", code.as_str());
    }
    // 0, and the first number after the codes.
    print_none();
    print_none();
}

fn say_name(said: &mut Said, code: Code, step: usize) {
    let name = code.as_str();
    said.number(code.id());
    said.number(code.number().unwrap_or(0));
    said.text(code.category().name());
    say_id(said, Code::from_id(code.id()));
    say_id(said, Code::from_id(code.id() ^ 1));
    say_id(said, code.number().and_then(Code::from_number));
    say_id(said, code.number().and_then(|number| Code::from_number(number + 1)));
    said.cut(name.len(), 0, 1, |length| start_of(name, length).to_owned());

    let mut mutant = name.as_bytes().to_vec();
    for at in 0..mutant.len() {
        let own = mutant[at];
        for byte in (at % step..256).step_by(step) {
            mutant[at] = u8::try_from(byte).unwrap_or_default();
            if let Some(found) = lookup(&mutant) {
                said.number(found.id());
            }
        }
        mutant[at] = own;
        say_id(said, lookup(&mutant[..at]));
    }
    mutant.push(0);
    say_id(said, lookup(&mutant));
}

fn say_id(said: &mut Said, code: Option<Code>) {
    said.number(code.map_or(0, Code::id));
}

fn say_message(
    said: &mut Said,
    code: Code,
    language: Language,
    args: &[Arg<'_>],
    (start, step): (usize, usize),
) {
    let text = code.message_in(language, args).to_string();
    said.cut(text.len(), start, step, |length| start_of(&text, length).to_owned());
    say_json(said, code, language, args, (start, step));
}

fn say_json(
    said: &mut Said,
    code: Code,
    language: Language,
    args: &[Arg<'_>],
    (start, step): (usize, usize),
) {
    let message = code.message_in(language, args);
    said.cut(message.json_len(), start, step, |length| {
        let mut buf = vec![0; length];
        let used = message.to_json_truncated(&mut buf).map_or_else(|_| Vec::new(), |used| used.to_vec());
        String::from_utf8(used).expect("a body is UTF-8")
    });
}

/// The C has numbers that are no code. It says nothing of them.
fn print_none() {
    let mut said = Said::default();
    // The id, the number, the category, and four texts.
    said.number(0);
    said.number(0);
    said.text("");
    for _ in 0..4 {
        said.length(0);
        said.text("");
    }
    said.print("code", "none");
}
