//! The numbers of the codes as ESP-IDF's generator of `esp_err_to_name` takes them
//! (<https://docs.espressif.com/projects/esp-idf/en/latest/esp32/api-guides/error-handling.html>).

use std::fmt::Write;

use crate::emit::c::context::Context;
use crate::emit::c::header::documentation;
use crate::emit::c::literal::protected;

/// `None` where no code has a number.
pub(crate) fn text(context: &Context) -> Option<String> {
    let tables = context.tables;
    if tables.numbers.order.is_empty() {
        return None;
    }
    let mut text = "#ifndef EDGE_ERRORS_ESP_H\n#define EDGE_ERRORS_ESP_H\n\n\
        /* The numbers of the codes, as esp_err_t. Each definition has one line: ESP-IDF's generator reads lines. */\n"
        .to_owned();
    for entry in &tables.codes {
        let Some(number) = entry.code.number else { continue };
        _ = write!(text, "#define ESP_ERR_EDGE_ERRORS_{} 0x{number:X}", protected(&entry.code.key));
        let documentation = documentation(entry.code, tables);
        // The generator takes a number out of any other form of comment.
        _ = if documentation.is_empty() {
            writeln!(text)
        } else {
            writeln!(text, " /*!< {documentation} */")
        };
    }
    Some(text + "\n#endif /* EDGE_ERRORS_ESP_H */\n")
}
