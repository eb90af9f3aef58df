//! How well a language range fits a language tag (BCP 47: RFC 4647 and RFC 5646).

/// A tag, or the range that asks for one.
#[derive(Clone, Copy)]
pub(crate) struct Tag<'t> {
    /// All of it, as it was written.
    whole: &'t [u8],
    variety: Variety,
    /// What it says beside the variety: nothing, or subtags, each with a separator before it. All of it where
    /// the language has no varieties.
    rest: &'t [u8],
    /// Whether it is the name of a language with varieties, and nothing else. It stands for all of them.
    is_bare: bool,
}

/// The two scripts of Chinese and the two forms of Norwegian. Whoever reads one may not like the other one.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Variety {
    language: u8,
    form: u8,
}

/// That of all other languages.
const OTHER: Variety = Variety { language: 0, form: 0 };
const HANS: Variety = Variety { language: b'z', form: b's' };
const HANT: Variety = Variety { language: b'z', form: b't' };
const BOKMAL: Variety = Variety { language: b'n', form: b'b' };
const NYNORSK: Variety = Variety { language: b'n', form: b'n' };

/// How the tags of a variety start, and how many of these bytes say nothing more. The first that fits counts.
static VARIETIES: [(&[u8], u8, Variety); 9] = [
    (b"zh-Hans", 7, HANS),
    (b"zh-Hant", 7, HANT),
    (b"zh-TW", 2, HANT),
    (b"zh-HK", 2, HANT),
    (b"zh-MO", 2, HANT),
    (b"zh", 2, HANS),
    (b"no", 2, BOKMAL),
    (b"nb", 2, BOKMAL),
    (b"nn", 2, NYNORSK),
];

/// How well a range fits a tag: the greater, the better. The highest bit counts most. It is one number because
/// the code that compares structures takes a kilobyte.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fit(usize);

impl Fit {
    /// The tag is of another language.
    pub(crate) const NONE: Fit = Fit(0);
    /// How `*` fits each tag: less than any range of its language.
    pub(crate) const ANY: Fit = Fit(Fit::COVERS);

    const IS_SAME_VARIETY: usize = 1 << (usize::BITS - 1);
    const IS_COVERED: usize = 1 << (usize::BITS - 2);
    /// The bits below hold how many bytes of the rest are common, and 1 more. This is its unit.
    const COMMON: usize = 4;
    const IS_EQUAL: usize = 2;
    const COVERS: usize = 1;

    /// Whether the range is a prefix of the tag.
    pub(crate) fn covers(self) -> bool {
        self.0 & Fit::COVERS != 0
    }

    /// Whether the tag is a prefix of the range: the look-up of RFC 4647 finds it.
    pub(crate) fn is_covered(self) -> bool {
        self.0 & Fit::IS_COVERED != 0
    }
}

impl<'t> Tag<'t> {
    /// Reads a BCP 47 tag, or the name of a POSIX locale.
    // Not inlined: it is called for a tag and for a range.
    #[inline(never)]
    pub(crate) fn read(whole: &'t [u8]) -> Tag<'t> {
        // Most tags are of other languages, and need no search.
        let varieties: &[_] = if matches!(byte_at(whole, 0), b'n' | b'z') { &VARIETIES } else { &[] };
        for &(start, len, variety) in varieties {
            let common = compare(whole, start);
            if common.is_other {
                let rest = whole.get(usize::from(len)..).unwrap_or_default();
                let is_bare = common.is_one && start.len() == 2 && variety != NYNORSK;
                return Tag { whole, variety, rest, is_bare };
            }
        }
        Tag { whole, variety: OTHER, rest: whole, is_bare: false }
    }

    /// How well this range fits a tag.
    pub(crate) fn fit(self, tag: Tag<'_>) -> Fit {
        let rest = compare(self.rest, tag.rest);
        let is_other = self.variety.language == OTHER.language;
        if self.variety.language != tag.variety.language || (is_other && rest.len == 0) {
            return Fit::NONE;
        }
        let is_same_variety = self.variety == tag.variety;
        let (covers, is_covered) =
            if is_same_variety { (rest.is_one, rest.is_other) } else { (self.is_bare, tag.is_bare) };
        let whole = compare(self.whole, tag.whole);
        let bit = |is_set: bool, bit: usize| if is_set { bit } else { 0 };
        Fit(bit(is_same_variety, Fit::IS_SAME_VARIETY)
            | bit(is_covered, Fit::IS_COVERED)
            | rest.len.wrapping_add(1).wrapping_mul(Fit::COMMON)
            | bit(whole.is_one && whole.is_other, Fit::IS_EQUAL)
            | bit(covers, Fit::COVERS))
    }
}

/// What two texts have in common at the start, in whole subtags.
struct Common {
    len: usize,
    /// Whether that is all of the one.
    is_one: bool,
    /// Whether that is all of the other.
    is_other: bool,
}

// Not inlined: it is called three times.
#[inline(never)]
fn compare(one: &[u8], other: &[u8]) -> Common {
    let (mut common, mut len) = (0, 0_usize);
    loop {
        let (byte, other_byte) = (byte_at(one, len), byte_at(other, len));
        let ends_subtag = |byte| matches!(byte, b'-' | END);
        if ends_subtag(byte) && ends_subtag(other_byte) {
            common = len;
        }
        if byte != other_byte || byte == END {
            let is_whole = |byte| byte == END && common == len;
            return Common { len: common, is_one: is_whole(byte), is_other: is_whole(other_byte) };
        }
        len = len.wrapping_add(1);
    }
}

/// The end of a tag: what a POSIX locale adds after `.` or `@` is no part of it.
const END: u8 = b'.';

/// A byte as it is compared: in whatever case, and `_` as `-`.
fn byte_at(tag: &[u8], index: usize) -> u8 {
    match tag.get(index) {
        None | Some(b'.' | b'@') => END,
        Some(b'_') => b'-',
        Some(byte) => byte.to_ascii_lowercase(),
    }
}

/// The first of the languages whose tags are rated best. The default is no rating.
pub(crate) fn first_best<'t, L, R: Default + PartialOrd>(
    languages: impl Iterator<Item = (L, &'t str)>,
    rate: impl Fn(Tag<'t>) -> R,
) -> Option<L> {
    let (mut best, mut found) = (R::default(), None);
    for (language, tag) in languages {
        let rating = rate(Tag::read(tag.as_bytes()));
        if rating > best {
            (best, found) = (rating, Some(language));
        }
    }
    found
}
