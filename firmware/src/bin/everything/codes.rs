//! `Code`, `Category`, and their iterators.

use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::hint::black_box;
use core::str::FromStr;

use edge_errors::{CODES, Categories, Category, Code, Codes, Language, categories, code, codes, lookup};
use ufmt::{uDebug, uDisplay};

use crate::formatting::{self, Sink};

pub fn reach(name: &str, language: Language) -> Option<Code> {
    black_box((&CODES, code!("INVALID_PARAM")));
    black_box(<Code as FromStr>::from_str(name).is_ok());
    black_box(<Code as TryFrom<&str>>::try_from(name).is_ok());
    black_box(<Code as TryFrom<&[u8]>>::try_from(name.as_bytes()).is_ok());
    reach_codes(codes());
    reach_categories(categories());
    let code = lookup(name.as_bytes())?;
    reach_code(code, name, language);
    Some(code)
}

fn reach_code(code: Code, name: &str, language: Language) {
    let other = black_box(Code::INVALID_PARAM);
    black_box((Code::as_str(code), Code::arity(code), Code::template(code)));
    black_box(Code::template_in(code, language));
    black_box((Code::id(code), Code::from_id(black_box(7))));
    black_box((Code::number(code), Code::from_number(black_box(7))));
    black_box(<Code as AsRef<str>>::as_ref(&code));
    black_box(<Code as Clone>::clone(&code));
    black_box(<Code as PartialEq>::eq(&code, &other));
    black_box(<Code as PartialEq<str>>::eq(&code, name));
    black_box(<Code as PartialEq<&str>>::eq(&code, &name));
    black_box(<str as PartialEq<Code>>::eq(name, &code));
    black_box(<&str as PartialEq<Code>>::eq(&name, &code));
    black_box(<Code as PartialOrd>::partial_cmp(&code, &other));
    black_box(<Code as Ord>::cmp(&code, &other));
    <Code as Hash>::hash(&code, &mut Sink);
    formatting::reach(|f| <Code as Display>::fmt(&code, f));
    formatting::reach(|f| <Code as Debug>::fmt(&code, f));
    formatting::reach_ufmt(|f| <Code as uDisplay>::fmt(&code, f));
    formatting::reach_ufmt(|f| <Code as uDebug>::fmt(&code, f));
    reach_category(Code::category(code));
    #[cfg(feature = "exhaustive")]
    reach_enum(code);
}

#[cfg(feature = "exhaustive")]
fn reach_enum(code: Code) {
    use edge_errors::CodeEnum;

    let variant = <CodeEnum as From<Code>>::from(code);
    black_box(<CodeEnum as PartialEq>::eq(&variant, &Code::to_enum(black_box(code))));
    black_box(<Code as From<CodeEnum>>::from(<CodeEnum as Clone>::clone(&variant)));
    formatting::reach(|f| <CodeEnum as Debug>::fmt(&variant, f));
}

fn reach_codes(mut codes: Codes) {
    black_box((<Codes as ExactSizeIterator>::len(&codes), <Codes as Iterator>::size_hint(&codes)));
    black_box((<Codes as Iterator>::next(&mut codes), <Codes as Iterator>::nth(&mut codes, black_box(3))));
    black_box(<Codes as DoubleEndedIterator>::next_back(&mut codes));
    <Codes as Clone>::clone(&codes).chain(<Codes as Clone>::clone(&codes).rev()).for_each(|code| {
        black_box(code);
    });
    formatting::reach(|f| <Codes as Debug>::fmt(&codes, f));
}

fn reach_category(category: Category) {
    let other = black_box(Category::SYSTEM);
    black_box(Category::name(category));
    black_box(<Category as Clone>::clone(&category));
    black_box(<Category as PartialEq>::eq(&category, &other));
    black_box(<Category as PartialOrd>::partial_cmp(&category, &other));
    black_box(<Category as Ord>::cmp(&category, &other));
    <Category as Hash>::hash(&category, &mut Sink);
    formatting::reach(|f| <Category as Display>::fmt(&category, f));
    formatting::reach(|f| <Category as Debug>::fmt(&category, f));
    reach_codes(Category::codes(category));
}

fn reach_categories(mut categories: Categories) {
    black_box(<Categories as ExactSizeIterator>::len(&categories));
    black_box(<Categories as Iterator>::size_hint(&categories));
    black_box(<Categories as Iterator>::next(&mut categories));
    black_box(<Categories as DoubleEndedIterator>::next_back(&mut categories));
    let all = <Categories as Clone>::clone(&categories);
    all.clone().chain(all.rev()).for_each(reach_category);
    formatting::reach(|f| <Categories as Debug>::fmt(&categories, f));
}
