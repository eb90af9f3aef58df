//! What to write instead of a verb that Go does not have. It knows what C and Python write.

use crate::verb::spec::Spec;

pub(super) const USE: &str =
    "use `%v`, `%s`, `%d`, `%x`, `%X`, `%c`, `%f`, a numbered one such as `%[1]v`, or `%%`";

impl Spec<'_> {
    /// The same with another letter, in the order that Go takes.
    pub(super) fn with(&self, letter: char) -> String {
        let mut flags: Vec<_> = self.flags.chars().filter(|flag| "+-0".contains(*flag)).collect();
        flags.dedup();
        let flags: String = flags.into_iter().collect();
        let mut width = if self.width.contains('*') { String::new() } else { self.width.to_owned() };
        let mut precision =
            self.precision.filter(|digits| !digits.contains('*')).map(|digits| format!(".{digits}"));
        let (mut zero, mut before) = ("", "");
        if !matches!(letter, 'f' | 's') {
            // `%.3d` of C: at least so many digits.
            if let ("", Some(digits), 'd' | 'x' | 'X') = (width.as_str(), self.precision, letter) {
                (zero, width) = ("0", digits.trim_start_matches(['0', '*']).to_owned());
            }
            precision = None;
        }
        if let ('x' | 'X', true) = (letter, self.flags.contains('#')) {
            before = if letter == 'x' { "0x" } else { "0X" };
            // Go and C count the `0x`.
            let width_of_digits = width.parse::<usize>().unwrap_or(0).saturating_sub(2);
            width = if width_of_digits == 0 { String::new() } else { width_of_digits.to_string() };
        }
        let index = self.index.map(|index| format!("[{index}]")).unwrap_or_default();
        format!("{before}%{flags}{zero}{width}{}{index}{letter}", precision.unwrap_or_default())
    }

    /// What to write instead.
    pub(super) fn instead(&self) -> String {
        let letters: &[char] = match self.letter.unwrap_or_default() {
            letter @ ('v' | 's' | 'd' | 'x' | 'X' | 'c' | 'f') => &[letter],
            'i' | 'u' => &['d'],
            'p' | 'a' => &['x'],
            'A' => &['X'],
            'F' => &['f'],
            'e' | 'E' | 'g' | 'G' => &['f', 'v'],
            'o' | 'O' | 'b' | 'B' => &['d', 'x'],
            'S' => &['s'],
            'C' => &['c'],
            'q' | 't' | 'r' | 'w' | 'T' => &['v'],
            '%' => return "write `%%` for a percent sign".to_owned(),
            _ => return USE.to_owned(),
        };
        let letters: Vec<_> = letters.iter().map(|&letter| format!("`{}`", self.with(letter))).collect();
        format!("write {}", letters.join(" or "))
    }
}
