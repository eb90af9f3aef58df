//! What the public API promises and the type checker does not check.

use std::error::Error;
use std::fmt::Debug;
use std::hash::Hash;
use std::iter::FusedIterator;
use std::mem::size_of;

use edge_errors::{
    Arg, BufferFull, Categories, Category, Code, Codes, Json, Language, Message, Translation, UnknownCode,
    UnknownLanguage, Untranslated, categories, codes,
};

#[test]
fn codes_and_categories_are_small_and_have_a_niche() {
    assert_eq!((size_of::<Code>(), size_of::<Option<Code>>()), (2, 2));
    assert_eq!((size_of::<Category>(), size_of::<Option<Category>>()), (1, 1));
    assert_eq!(size_of::<Language>(), 1);
}

#[test]
fn types_have_the_traits_that_users_expect() {
    fn value<T: Copy + Ord + Hash + Debug + Send + Sync + Unpin>() {}
    fn iterator<T: Clone + Debug + DoubleEndedIterator + ExactSizeIterator + FusedIterator>() {}
    fn error<T: Error + Copy + Send + Sync>() {}
    fn shared<T: Copy + Send + Sync>() {}
    value::<Code>();
    value::<Category>();
    value::<Language>();
    iterator::<Codes>();
    iterator::<Categories>();
    error::<Code>();
    error::<Message<'static>>();
    shared::<Arg>();
    shared::<Json>();
    shared::<Translation>();
    error::<UnknownCode>();
    error::<UnknownLanguage>();
    error::<BufferFull>();
    error::<Untranslated>();
}

#[test]
fn a_code_is_its_name() {
    for code in codes() {
        let name = code.as_str();
        assert_eq!((code.to_string().as_str(), format!("{code:?}").as_str()), (name, name));
        assert_eq!(code.as_ref(), name);
        assert!(code == *name && code == name && code != "NO_SUCH");
        assert!(*name == code && name == code && "NO_SUCH" != code);
        assert_eq!(name.parse::<Code>().unwrap(), code);
        assert_eq!(Code::try_from(name).unwrap(), code);
        assert_eq!(Code::try_from(name.as_bytes()).unwrap(), code);
    }
    assert_eq!(format!("{:>15}|", Code::LEVEL_INVALID), "  LEVEL_INVALID|");
    assert!("NO_SUCH".parse::<Code>().is_err());
    assert!(Code::try_from("NO_SUCH").is_err());
    assert!(Code::try_from(b"NO_SUCH".as_slice()).is_err());
}

#[test]
fn codes_run_both_ways_and_are_ordered() {
    assert!(codes().is_sorted());
    assert_eq!((codes().len(), codes().count()), (Code::COUNT, Code::COUNT));
    let forwards: Vec<_> = codes().collect();
    let mut backwards: Vec<_> = codes().rev().collect();
    backwards.reverse();
    assert_eq!(forwards, backwards);
    assert_eq!(codes().nth(Code::COUNT - 1), codes().next_back());
    assert_eq!(codes().nth(Code::COUNT), None);
    assert!(categories().is_sorted());
    assert_eq!((categories().len(), categories().count()), (Category::COUNT, Category::COUNT));
    assert!(categories().rev().is_sorted_by(|later, earlier| later > earlier));
    assert_eq!(categories().rev().count(), Category::COUNT);
}

#[test]
fn iterators_know_how_many_are_left() {
    let (mut codes, mut categories) = (codes(), categories());
    for left in (0..Code::COUNT).rev() {
        assert!(if left % 2 == 0 { codes.next() } else { codes.next_back() }.is_some());
        assert_eq!((codes.len(), codes.size_hint()), (left, (left, Some(left))));
    }
    for left in (0..Category::COUNT).rev() {
        assert!(if left % 2 == 0 { categories.next() } else { categories.next_back() }.is_some());
        assert_eq!((categories.len(), categories.size_hint()), (left, (left, Some(left))));
    }
    assert_eq!((codes.next(), codes.next_back()), (None, None));
    assert_eq!((categories.next(), categories.next_back()), (None, None));
}

#[test]
fn a_message_can_be_a_static_and_go_to_another_thread() {
    static MESSAGE: Message = Code::EDGESERVICE_OFFLINE.message(&[]);
    let boxed: Box<dyn Error + Send + Sync> = MESSAGE.into();
    let text = std::thread::spawn(|| MESSAGE.to_string()).join().unwrap();
    assert_eq!(boxed.to_string(), text);
}

/// `code!` where the caller has other things by the names of the prelude.
#[test]
fn code_does_not_depend_on_what_its_caller_imports() {
    #![allow(dead_code, non_camel_case_types, unused_macros)]
    mod shadowed {
        #![no_implicit_prelude]
        pub struct Some;
        pub struct None;
        pub struct str;
        pub struct Option;
        macro_rules! panic {
            () => {};
        }
        macro_rules! concat {
            () => {};
        }
        pub const CODE: ::edge_errors::Code = ::edge_errors::code!("EDGESERVICE_OFFLINE");
    }
    assert_eq!(shadowed::CODE, Code::EDGESERVICE_OFFLINE);
}

#[test]
fn accessors_work_in_const() {
    const CATEGORY: Category = Code::EDGESERVICE_OFFLINE.category();
    const NAME: &str = CATEGORY.name();
    const MESSAGE: Message = Code::EDGESERVICE_ENDPOINT_EXIST.message_in(Language::En, &[Arg::Uint(7)]);
    const JSON: Json = MESSAGE.json();
    const CODES: Codes = CATEGORY.codes();
    const TEXT: (&str, &str, usize) =
        (MESSAGE.code().as_str(), MESSAGE.code().template(), MESSAGE.code().arity());
    assert_eq!(NAME, "Edge Service");
    assert_eq!(MESSAGE.to_string(), "Edge service already exists at 7");
    assert_eq!(JSON.len(), MESSAGE.json_len());
    assert!(CODES.clone().all(|code| code.category() == CATEGORY));
    assert_eq!(CODES.len(), codes().filter(|code| code.category() == CATEGORY).count());
    assert_eq!(TEXT, ("EDGESERVICE_ENDPOINT_EXIST", "边缘服务已存在！边缘地址：%v", 1));
}

#[test]
fn every_integer_converts_into_an_argument() {
    let code = Code::EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST;
    let extra = |arg: Arg<'_>| {
        let args = [Arg::Nil, Arg::Nil, arg];
        let text = code.message_in(Language::En, &args).to_string();
        text.split_once("EXTRA ").unwrap().1.to_owned()
    };
    for arg in [(-1_i8).into(), (-1_i16).into(), (-1_i32).into(), (-1_i64).into(), (-1_isize).into()] {
        assert_eq!(extra(arg), "int=-1)");
    }
    for arg in [1_u8.into(), 1_u16.into(), 1_u32.into(), 1_u64.into(), 1_usize.into()] {
        assert_eq!(extra(arg), "uint=1)");
    }
    assert_eq!(extra("text".into()), "string=text)");
    assert_eq!(extra(true.into()), "bool=true)");
}

#[test]
fn arguments_show_their_kind_and_value() {
    let displayed = edge_errors::Displayed(7);
    let args = [
        Arg::Str("say \"hi\"\n"),
        Arg::Int(-7),
        Arg::Uint(7),
        Arg::Bool(true),
        Arg::Bool(false),
        Arg::Nil,
        Arg::from(&displayed),
    ];
    let expected = r#"[Str("say \"hi\"\n"), Int(-7), Uint(7), Bool(true), Bool(false), Nil, Other(..)]"#;
    assert_eq!(format!("{args:?}"), expected);
}

#[test]
fn errors_say_what_is_wrong() {
    let full = Code::EDGESERVICE_OFFLINE.message(&[]).to_text(&mut []).unwrap_err();
    assert_eq!(full.to_string(), "buffer is too short: 21 bytes are needed");
    let message = Code::EDGESERVICE_OFFLINE.message(&[]);
    assert_eq!(format!("{message:?}"), "EDGESERVICE_OFFLINE: 边缘服务不在线");
    assert_eq!(format!("{:?}", message.json()), message.json().to_string());
    assert_eq!("NO_SUCH".parse::<Code>().unwrap_err().to_string(), "not an error code of the catalogue");
    assert_eq!("tlh".parse::<Language>().unwrap_err().to_string(), "not a language of the catalogue");
}
