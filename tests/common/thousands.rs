//! Numbers as the tables print them.

/// The number with a comma between thousands.
// Numbers of several types: there is nothing to gain from a reference.
#[allow(clippy::needless_pass_by_value)]
pub fn thousands(number: impl ToString) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
