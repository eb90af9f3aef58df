//! A pump of the product line: prints what its catalogue has, then the bodies of some errors.
//! Run it in this folder: `cargo run`.

use common::{check_supply, print, print_size};
use edge_errors::{Language, message};

fn main() {
    print_size();
    check_supply(16_500, Language::Fr);
    print(message!(PUMP_DRY in Fr, "A"));
    print(message!(DEVICE_SERVICE_DUE in Fr, 8000));
    print(message!(DEVICE_FROST in Fr, 3));
}

#[cfg(test)]
mod tests {
    use edge_errors::{Category, Code, Language, categories, codes, lookup};

    #[test]
    fn a_code_of_its_own_stands_behind_those_that_it_keeps_of_a_category() {
        assert!(categories().eq([Category::SUPPLY, Category::DEVICE, Category::PUMP]));
        let device =
            [Code::DEVICE_TOO_HOT, Code::DEVICE_SELF_TEST, Code::DEVICE_SERVICE_DUE, Code::DEVICE_FROST];
        assert!(Category::DEVICE.codes().eq(device));
        assert_eq!(lookup(b"DEVICE_LOCKED"), None);
    }

    #[test]
    fn every_code_of_the_line_has_a_french_message() {
        assert_eq!(Language::ALL, [Language::En, Language::Fr]);
        let is_english = |code: &Code| code.template_in(Language::Fr) == code.template();
        assert!(codes().all(|code| !is_english(&code)), "{:?}", codes().find(is_english));
    }
}
