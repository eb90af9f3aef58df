//! The export in the format `c`: the files that `edge-errors-codegen` writes.

use std::ffi::OsStr;
use std::path::Path;

use edge_errors_codegen::{COptions, Catalog, Form, export_c};

use crate::export::file::File;
use crate::export::options::Options;
use crate::failure::Failure;

/// How names start where the command line says nothing.
const PREFIX: &str = "edge_errors";

/// C promises that 31 characters of an external name count (C99, 5.2.4.1). Those behind the prefix tell the names
/// apart: a test reads them out of object files.
const MAX_PREFIX: usize = 15;

/// # Errors
///
/// A sentence, where the names of C cannot start with this prefix.
pub(crate) fn check_prefix(prefix: &str) -> Result<(), String> {
    let is_among = |words: &str, prefix: &str| words.split_whitespace().any(|word| word == prefix);
    let fault = if !is_identifier(prefix) {
        "write ASCII letters, digits and `_`, a letter first, such as `pump_errors`".to_owned()
    } else if prefix.contains("__") || prefix.ends_with('_') {
        "names with `__` belong to the compiler: write no `_` at the end, and no `__`".to_owned()
    } else if prefix.len() > MAX_PREFIX {
        format!(
            "it has {} characters, and the linker may compare only the start of names: write at most {MAX_PREFIX}",
            prefix.len()
        )
    } else if is_among(HEADERS, &prefix.to_ascii_lowercase()) {
        format!("`{prefix}.h` would be found in place of the header of C: write another one")
    } else if is_among(KEYWORDS, prefix) {
        "it is a keyword of C or C++: write another one".to_owned()
    } else {
        return Ok(());
    };
    Err(format!("`--prefix {prefix}`: {fault}"))
}

fn is_identifier(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

pub(crate) fn export(catalog: &Catalog, options: &Options) -> Result<Vec<File>, Failure> {
    let form = options.pieces.map_or(Form::Plain, |pieces| Form::Packed { pieces });
    let of_c = COptions {
        command: options.command,
        prefix: options.prefix.unwrap_or(PREFIX),
        is_split: options.is_split,
        catalog_id: options.catalog_id,
    };
    let files = export_c(catalog, options.name, form, &of_c).map_err(|fault| Failure::Faults(vec![fault]))?;
    Ok(files.into_iter().map(|file| File { name: Some(file.name), text: file.source }).collect())
}

/// Whether the file at this path is of an export with this prefix, of whatever version and options.
pub(crate) fn is_exported(path: &Path, text: &str, prefix: Option<&str>) -> bool {
    let is_of_c = matches!(path.extension().and_then(OsStr::to_str), Some("c" | "h"));
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    let prefix = prefix.unwrap_or(PREFIX);
    let rest = name.strip_prefix(prefix).unwrap_or_default();
    // The comment at the start says the command.
    let (head, _) = text.split_once("*/").unwrap_or_default();
    let Some((_, command)) = head.split_once("`edge-errors export c ") else { return false };
    let mut words = command.split([' ', '`']).skip_while(|word| *word != "--prefix");
    is_of_c && rest.starts_with(['.', '_']) && words.nth(1).unwrap_or(PREFIX) == prefix
}

/// The headers of C (<https://en.cppreference.com/w/c/header>). File names may not tell capitals from small letters.
const HEADERS: &str = "assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal \
    stdalign stdarg stdatomic stdbit stdbool stdckdint stddef stdint stdio stdlib stdnoreturn string tgmath threads \
    time uchar wchar wctype";

/// The keywords of C and C++ (<https://en.cppreference.com/w/c/keyword>, <https://en.cppreference.com/w/cpp/keyword>),
/// without those that start with `_`.
const KEYWORDS: &str = "alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t \
    char32_t class co_await co_return co_yield compl concept const const_cast consteval constexpr constinit continue \
    decltype default delete do double dynamic_cast else enum explicit export extern false float for friend goto if \
    inline int long mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected public \
    register reinterpret_cast requires restrict return short signed sizeof static static_assert static_cast struct \
    switch template this thread_local throw true try typedef typeid typename typeof typeof_unqual union unsigned \
    using virtual void volatile wchar_t while xor xor_eq";
