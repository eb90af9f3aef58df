//! The errors.

use core::fmt::{Debug, Display};
use core::hint::black_box;

use edge_errors::{BufferFull, Code, Language, UnknownCode, UnknownLanguage};

use crate::formatting;

pub fn reach() {
    if let Err(error) = Code::try_from(black_box("NO_SUCH")) {
        let copy = <UnknownCode as Clone>::clone(black_box(&error));
        black_box(<UnknownCode as PartialEq>::eq(&error, &copy));
        formatting::reach(|f| <UnknownCode as Display>::fmt(&error, f));
        formatting::reach(|f| <UnknownCode as Debug>::fmt(&error, f));
    }
    if let Err(error) = black_box("tlh").parse::<Language>() {
        let copy = <UnknownLanguage as Clone>::clone(black_box(&error));
        black_box(<UnknownLanguage as PartialEq>::eq(&error, &copy));
        formatting::reach(|f| <UnknownLanguage as Display>::fmt(&error, f));
        formatting::reach(|f| <UnknownLanguage as Debug>::fmt(&error, f));
    }
    if let Err(error) = Code::INVALID_PARAM.message(&[]).to_text(black_box(&mut [])) {
        let copy = <BufferFull as Clone>::clone(black_box(&error));
        black_box(<BufferFull as PartialEq>::eq(&error, &copy));
        formatting::reach(|f| <BufferFull as Display>::fmt(&error, f));
        formatting::reach(|f| <BufferFull as Debug>::fmt(&error, f));
    }
}
