//! `Language`.

use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::hint::black_box;
use core::str::FromStr;

use edge_errors::Language;

use crate::formatting::{self, Sink};

pub fn reach(tag: &str) -> Language {
    let default = <Language as Default>::default();
    let language = Language::from_tag(tag).unwrap_or(default);
    let other = Language::from_accept_language(black_box("zh;q=0.5, *")).unwrap_or(language);
    black_box(<Language as FromStr>::from_str(tag).is_ok());
    black_box(Language::tag(language));
    black_box(<Language as Clone>::clone(&language));
    black_box(<Language as PartialEq>::eq(&language, &other));
    black_box(<Language as PartialOrd>::partial_cmp(&language, &other));
    black_box(<Language as Ord>::cmp(&language, &other));
    <Language as Hash>::hash(&language, &mut Sink);
    formatting::reach(|f| <Language as Display>::fmt(&language, f));
    formatting::reach(|f| <Language as Debug>::fmt(&language, f));
    black_box(language)
}
