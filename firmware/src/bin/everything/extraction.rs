//! Arguments back out of a text.

use core::fmt::{Debug, Display};
use core::hint::black_box;

use edge_errors::{Arg, Args, Code, Language, NoMatch};

use crate::formatting;

pub fn reach(code: Code, language: Language, text: &str) {
    match Code::args_in(code, language, text) {
        Ok(args) => {
            black_box(<Args as AsRef<[Arg]>>::as_ref(&<Args as Clone>::clone(&args)));
            formatting::reach(|f| <Args as Debug>::fmt(&args, f));
        }
        Err(error) => {
            let copy = <NoMatch as Clone>::clone(black_box(&error));
            black_box(<NoMatch as PartialEq>::eq(&error, &copy));
            formatting::reach(|f| <NoMatch as Display>::fmt(&error, f));
            formatting::reach(|f| <NoMatch as Debug>::fmt(&error, f));
        }
    }
}
