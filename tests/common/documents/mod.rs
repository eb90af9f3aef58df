//! JSON documents that readers judge wrongly, by the rule of RFC 8259 that decides. They cover the cases
//! of <https://github.com/nst/JSONTestSuite>.

mod numbers;
mod strings;
mod structure;

/// Documents about one rule.
pub struct Rule {
    pub says: &'static str,
    pub right: &'static [&'static [u8]],
    pub wrong: &'static [&'static [u8]],
}

pub fn rules() -> impl Iterator<Item = &'static Rule> {
    structure::RULES.iter().chain(&numbers::RULES).chain(&strings::RULES)
}

/// Documents that are JSON but for one byte that is not UTF-8, and its offset.
pub const NOT_UTF8: [(&[u8], usize); 21] = [
    (b"[\"\xff\"]", 2),
    (b"[\"\xe9\"]", 2),
    (b"[\"\x81\"]", 2),
    (b"[\"\xe6\x97\xa5\xd1\x88\xfa\"]", 7),
    (b"[\"\xed\xa0\x80\"]", 2),
    (b"[\"\xed\xbf\xbf\"]", 2),
    (b"[\"\xf4\xbf\xbf\xbf\"]", 2),
    (b"[\"\xf4\x90\x80\x80\"]", 2),
    (b"[\"\xf5\x80\x80\x80\"]", 2),
    (b"[\"\xc0\xaf\"]", 2),
    (b"[\"\xc1\xbf\"]", 2),
    (b"[\"\xe0\x9f\xbf\"]", 2),
    (b"[\"\xf0\x8f\xbf\xbf\"]", 2),
    (b"[\"\xfc\x83\xbf\xbf\xbf\xbf\"]", 2),
    (b"[\"\xfc\x80\x80\x80\x80\x80\"]", 2),
    (b"[\"\xe0\xff\"]", 2),
    (b"[\"\xe4\xb8\"]", 2),
    (b"[\"\xf0\x9f\x98\"]", 2),
    (b"[\"abcde\xc3\"]", 7),
    (b"{\"\xb9\":\"0\",}", 2),
    (b"[\"\\n\xfe\"]", 4),
];

/// Documents that are neither JSON nor UTF-8; the first byte that is wrong is not in a string, or not
/// what the string ends at.
pub const NEITHER: [&[u8]; 18] = [
    b"[a\xe5]",
    b"[\xff]",
    b"[123\xe5]",
    b"[1e1\xe5]",
    b"[0\xe5]\n",
    b"[1e\xe5]",
    b"[\"\\u\xe5\"]",
    b"[\"\\\xe5\"]",
    b"\xe5",
    b"\xe9",
    b"\xef\xbb{}",
    b"[\"\\x\xff\"]",
    b"\xff\xfe[\0\"\0\xe9\0\"\0]\0",
    b"\0[\0\"\0\xe9\0\"\0]",
    b"[\0\"\0\xe9\0\"\0]\0",
    b"[1 \xff]",
    b"{\"a\"\xff:1}",
    b"[\"\x01\xff\"]",
];
