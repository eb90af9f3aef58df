//! A valve of the product line: prints what its catalogue has, then the bodies of some errors.
//! Run it in this folder: `cargo run`.

use common::{check_supply, print, print_size};
use edge_errors::{Language, message};

fn main() {
    print_size();
    check_supply(31_250, Language::De);
    print(message!(VALVE_STUCK in De, 40));
    print(message!(DEVICE_LOCKED in De));
}

#[cfg(test)]
mod tests {
    use edge_errors::{Category, Code, Language, categories, lookup, message};

    #[test]
    fn the_codes_are_those_that_it_keeps_and_its_own() {
        assert!(categories().eq([Category::SUPPLY, Category::DEVICE, Category::VALVE]));
        assert_eq!((Category::DEVICE.codes().count(), lookup(b"SUPPLY_PHASE_LOST")), (7, None));
        assert_eq!(Language::ALL, [Language::En, Language::De]);
    }

    #[test]
    fn its_own_words_replace_those_of_the_line_and_the_others_stay() {
        assert_eq!(message!(DEVICE_LOCKED).to_string(), "The handwheel is in use");
        assert_eq!(Code::DEVICE_SELF_TEST.template_in(Language::De), "Selbsttest %d ist fehlgeschlagen");
    }
}
