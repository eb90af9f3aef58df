//! Characters that a reader does not see, or takes for others.

/// Whether `c` cannot be seen: it controls a terminal or the order of characters, or has no width.
///
/// The joiners, the variation selectors and the fillers of old Hangul are not among them: scripts and emoji
/// need them.
#[must_use]
pub fn is_unseen(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

/// Those of them that Unicode does not call controls: its `Default_Ignorable_Code_Point`
/// (<https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point>) without those that scripts need, and
/// the separators of lines and paragraphs.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e001f}'
    )
}

/// Whether `c` is a blank of Unicode, which looks like a space and is none in YAML.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() && !c.is_ascii() && !c.is_control()
}

/// Whether `c` is one that scripts and emoji need, and that a name of ASCII looks the same with.
fn is_joiner(c: char) -> bool {
    matches!(
        c,
        '\u{34f}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180d}'
            | '\u{180f}'
            | '\u{200c}'
            | '\u{200d}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{e0020}'..='\u{e0fff}'
    )
}

/// The letters of Cyrillic and Greek that print like one of ASCII, each before that one; some dashes
/// (<https://www.unicode.org/Public/security/latest/confusables.txt>).
const LOOK_ALIKES: &str = "АAВBСCЕEНHІIЈJКKМMОOРPЅSТTХXУYԌGԚQԜWҮYаaсcԁdеeһhіiјjӏlоoрpԛqѕsԝwхxуyΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaνvοoρpυu‐-‑-–-—-−-";

/// The first character of a name that is not what it looks like, its offset, and what is wrong with it. `None`
/// where a reader sees that the name is in another script.
pub(crate) fn impostor(name: &str) -> Option<(usize, String)> {
    let is_hidden = |c: char| is_unseen(c) || is_joiner(c);
    let is_foreign = |c: char| !c.is_ascii() && !is_hidden(c) && !is_blank(c) && look_alike(c).is_none();
    if name.contains(is_foreign) {
        return None;
    }
    name.char_indices().find_map(|(offset, c)| {
        let number = format!("U+{:04X}", u32::from(c));
        if is_hidden(c) {
            return Some((offset, format!("{number}, which cannot be seen: remove it")));
        }
        if is_blank(c) {
            return Some((offset, format!("{number}, which is no plain space: remove it")));
        }
        let plain = look_alike(c)?;
        Some((offset, format!("{number}, which looks like `{plain}`: write `{plain}`")))
    })
}

/// The character of ASCII that `c` looks like.
fn look_alike(c: char) -> Option<char> {
    if ('\u{ff01}'..='\u{ff5e}').contains(&c) {
        return char::from_u32(u32::from(c) - 0xfee0);
    }
    let mut pairs = LOOK_ALIKES.chars();
    while let (Some(other), plain) = (pairs.next(), pairs.next()) {
        if other == c {
            return plain;
        }
    }
    None
}
