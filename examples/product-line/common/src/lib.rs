//! What all products of the line do. It is built with the catalogue of the product, so it can name the codes of
//! `base.yaml` that every product keeps.

use edge_errors::{Arg, Category, Code, Language, Message, codes};

/// The limits of the supply, in millivolts.
const LOWEST: i64 = 18_000;
const HIGHEST: i64 = 30_000;

/// Reports a supply that is too low or too high.
pub fn check_supply(millivolts: i64, language: Language) {
    if millivolts < LOWEST {
        print(Code::SUPPLY_LOW.message_in(language, &[Arg::Int(millivolts), Arg::Int(LOWEST)]));
    } else if millivolts > HIGHEST {
        print(Code::SUPPLY_HIGH.message_in(language, &[Arg::Int(millivolts), Arg::Int(HIGHEST)]));
    }
}

/// Prints the body of an error, as the product sends it.
pub fn print(message: Message) {
    println!("{}", message.json());
}

/// Prints what the product's catalogue has.
pub fn print_size() {
    let names: usize = codes().map(|code| code.as_str().len()).sum();
    let messages: usize = Language::ALL.into_iter().map(messages_in).sum();
    println!(
        "{} codes in {} categories, {} languages: {names} bytes of names, {messages} bytes of messages",
        Code::COUNT,
        Category::COUNT,
        Language::ALL.len()
    );
}

/// How many bytes the messages of a language have. One that is the default language's takes none.
fn messages_in(language: Language) -> usize {
    let is_own = |code: &Code| language == Language::DEFAULT || code.template_in(language) != code.template();
    codes().filter(is_own).map(|code| code.template_in(language).len()).sum()
}
