//! What a tag, a locale's name and an `Accept-Language` header find.

use edge_errors::Language;

const ZH: Option<Language> = Some(Language::Zh);
const EN: Option<Language> = Some(Language::En);

#[test]
fn tags_find_the_language_that_rfc_4647_finds() {
    let cases = [
        ("zh", ZH),
        ("ZH", ZH),
        ("zh-Hans-CN", ZH),
        ("zh-Qaaa-CN-x-private1-private2", ZH),
        ("zh-x-lab", ZH),
        ("en-US", EN),
        ("EN-gb-oed", EN),
        ("en-", EN),
        ("tlh", None),
        ("eng", None),
        ("e", None),
        ("", None),
        ("-", None),
        ("-en", None),
        ("x-en", None),
        ("i-zh", None),
        ("e-", None),
        ("-h", None),
        ("z_", None),
        ("*", None),
    ];
    for (tag, language) in cases {
        assert_eq!(Language::from_tag(tag), language, "{tag}");
        assert_eq!(tag.parse().ok(), language, "{tag}");
    }
    for language in Language::ALL {
        assert_eq!(Language::from_tag(language.tag()), Some(language));
        assert_eq!(language.to_string(), language.tag());
    }
    assert_eq!((Language::DEFAULT, Language::default()), (Language::ALL[0], Language::ALL[0]));
}

#[test]
fn locale_names_are_tags_too() {
    let cases = [
        ("en_US", EN),
        ("zh_CN.UTF-8", ZH),
        ("zh_Hans_CN", ZH),
        ("zh-Hans_x-lab", ZH),
        ("en_IE@euro", EN),
        ("en_IE.ISO-8859-15@euro", EN),
        ("en@en", EN),
        ("zh.en", ZH),
        ("C", None),
        ("POSIX", None),
        ("C.UTF-8", None),
        (".en", None),
        ("@en", None),
        ("_en", None),
        ("_", None),
    ];
    for (tag, language) in cases {
        assert_eq!(Language::from_tag(tag), language, "{tag}");
    }
}

#[test]
fn headers_find_the_language_that_rfc_9110_prefers() {
    let cases = [
        // The example of RFC 9110 §12.5.4, with a language that no catalogue has, and what browsers send.
        ("tlh, en-gb;q=0.8, en;q=0.7", EN),
        ("zh-CN,zh;q=0.9,en-US;q=0.8,en;q=0.7", ZH),
        ("en-US,en;q=0.5", EN),
        // The highest weight first, equal ones in the header's order.
        ("zh-CN;q=0.1,en;q=1", EN),
        ("en;q=0.1,zh;q=0.11", ZH),
        ("en;q=0.1,zh;q=0.101", ZH),
        ("en,zh", EN),
        ("zh,en", ZH),
        ("en;q=0.5,zh;q=0.5", EN),
        ("en;q=1.000,zh;q=1", EN),
        ("zh;q=0.2,en;q=0.5,zh;q=0.8", ZH),
        // What the catalogue does not have is passed over.
        ("tlh,x-pig;q=0.9,en;q=0.1", EN),
        ("tlh", None),
        // 0 excludes; the longest range that covers a language decides.
        ("zh;q=0", None),
        ("zh;q=0,en;q=0.000", None),
        ("en,en;q=0", None),
        ("en;q=0,en", None),
        ("en;q=0,en,zh;q=0.1", ZH),
        ("en.UTF-8;q=0,en", None),
        ("en-US,en;q=0", None),
        ("en,en-US;q=0", EN),
        ("zh-Hans,z;q=0", ZH),
        // `*` is the first language that is not excluded.
        ("*", ZH),
        ("tlh,*;q=0.1", ZH),
        ("*,zh;q=0", EN),
        ("zh;q=0,*;q=0.001", EN),
        ("en;q=0.5,*;q=0.4", EN),
        ("en;q=0.4,*;q=0.5", ZH),
        ("*;q=0", None),
        ("en,*;q=0", EN),
        // White space, letter case and empty items.
        (" en ;\tQ=0.4 ,\tzh ; q=0.3", EN),
        ("EN-us", EN),
        (",, ,en,", EN),
        ("", None),
        (",", None),
        // An item with a wrong weight is skipped.
        ("zh;q=2,en;q=0.1", EN),
        ("zh;q=1.001,en;q=0.1", EN),
        ("zh;q=0.1234,en;q=0.1", EN),
        ("zh;q=,en;q=0.1", EN),
        ("zh;q=.5,en;q=0.1", EN),
        ("zh;q=-1,en;q=0.1", EN),
        ("zh;q=0,5,en;q=0.1", EN),
        ("zh;q=0x1,en;q=0.1", EN),
        ("zh;q=0.a,en;q=0.1", EN),
        ("zh;q,en;q=0.1", EN),
        ("zh;,en;q=0.1", EN),
        ("zh;level=1,en;q=0.1", EN),
        ("zh;q=1;x=1,en;q=0.1", EN),
        ("zh;q=1 1,en;q=0.1", EN),
        ("zh;q=0.,en;q=0.1", EN),
        ("q=1,en;q=0.1", EN),
    ];
    for (header, language) in cases {
        assert_eq!(Language::from_accept_language(header), language, "{header:?}");
    }
}

/// All weights from 0 to 1 in all their spellings, against a comparison of numbers.
#[test]
fn every_weight_is_read_as_a_number() {
    for thousandths in (0..=1000_u32).step_by(if cfg!(miri) { 50 } else { 1 }) {
        let whole = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
        let short = whole.trim_end_matches('0').trim_end_matches('.');
        for weight in [whole.as_str(), short] {
            let weight = if weight.is_empty() { "0" } else { weight };
            let header = format!("zh;q={weight},en;q=0.5");
            let expected = if thousandths >= 500 { ZH } else { EN };
            assert_eq!(Language::from_accept_language(&header), expected, "{header}");
        }
    }
}

#[test]
fn a_header_of_megabytes_is_read() {
    // Miri takes a second for what takes a millisecond otherwise.
    let times = if cfg!(miri) { 100 } else { 100_000 };
    let header = "tlh-a-b-c;q=0.5,en;q=0,".repeat(times);
    assert_eq!(Language::from_accept_language(&header), None);
    assert_eq!(Language::from_tag(&"tlh-".repeat(times)), None);
}
