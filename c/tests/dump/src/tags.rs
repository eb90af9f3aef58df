//! Which language is found by a tag.

use edge_errors::Language;

/// Tags and what people take for tags: RFC 4647, section 3.4, and the exceptions that `Language::from_tag` names.
pub const TAGS: [&str; 36] = [
    "",
    "-",
    "zh",
    "ZH",
    "Zh-hans",
    "zh-Hans-CN",
    "zh-Hant",
    "zh-TW",
    "zh_CN.UTF-8",
    "zh-HK",
    "zh-MO",
    "zh-SG",
    "en",
    "en-US",
    "en_GB.UTF-8",
    "EN-us-x-twain",
    "en-x",
    "en-",
    "-en",
    "eng",
    "e",
    "pt",
    "pt-BR",
    "pt-PT",
    "nb",
    "nn-NO",
    "no",
    "de",
    "de@euro",
    "de_AT@euro",
    "C",
    "POSIX",
    "*",
    "i-klingon",
    "x-en",
    "en-a-bbb-x-a-ccc",
];

pub fn print() {
    for (index, tag) in TAGS.iter().enumerate() {
        println!("tag {index} {}", Language::from_tag(tag).map_or("none", Language::tag));
    }
}
