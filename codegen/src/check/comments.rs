//! A comment that may be the end of a message: ` #` starts one, also where the text should go on.

use crate::fault::Faults;
use crate::template;
use crate::yaml::quoted;
use crate::yaml::scalar::{Comment, Scalar};

/// What a text opens and a comment may close.
const PAIRS: [(char, char); 7] =
    [('(', ')'), ('[', ']'), ('{', '}'), ('“', '”'), ('（', '）'), ('【', '】'), ('「', '」')];

/// What opens and closes, but may also stand alone, as in `5" disk`.
const QUOTE: char = '"';

/// Reports the comment behind a message without quotes, where it is surely a part of the message; warns
/// where it may be. A usual comment has a blank after `#`, and no verb.
pub(crate) fn check(scalar: &Scalar, faults: &mut Faults) {
    let Some(Comment { at, text: comment }) = scalar.comment.as_ref().filter(|_| scalar.is_plain()) else {
        return;
    };
    let after = comment.trim_start_matches('#');
    let is_joined = !after.is_empty() && !after.starts_with(char::is_whitespace);
    let starts_with_verb = template::verb_in(after) == Some(0);
    let count = |sign| scalar.text.matches(sign).count();
    let closes = PAIRS.iter().any(|&(open, close)| count(open) > count(close) && comment.contains(close));
    let may_close = count(QUOTE) % 2 == 1 && comment.contains(QUOTE);
    let advice = quoted::advice(&format!("{} {}", scalar.text, comment.trim_end()));
    let fault = "` #` starts a comment, so the message ends before it";
    if closes || (is_joined && starts_with_verb) {
        faults.report(*at, format!("{fault}: put the message in quotes{advice}"));
    } else if is_joined {
        faults.warn(*at, format!("{fault}: write a blank after `#`, or put the message in quotes{advice}"));
    } else if may_close || template::verb_in(after).is_some() {
        let what = if may_close { "may close a quote" } else { "has a verb" };
        let rule = "put the message in quotes, with the comment in them or behind them";
        faults.warn(*at, format!("{fault}, and the comment {what}: {rule}"));
    }
}
