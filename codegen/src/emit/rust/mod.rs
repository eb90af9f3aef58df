//! Writes the tables as Rust that the crate includes: data only, one file for each purpose.

mod source;
mod tables;
mod texts;
mod plain;
mod verbs;
mod language;
mod documentation;
mod constants;
#[cfg(feature = "exhaustive")]
mod exhaustive;
#[cfg(feature = "phf-v0.14")]
mod phf;
#[cfg(feature = "packed")]
mod packed;

use crate::compiled::GeneratedFile;
use crate::emit::rust::source::HEAD;
use crate::tables::Tables;

pub(crate) fn files(tables: &Tables) -> Vec<GeneratedFile> {
    let mut files = vec![
        file("tables.rs", tables, |tables, out| {
            tables::write(tables, out);
            texts::write(tables, out);
        }),
        file("rows.rs", tables, texts::write_form),
        file("verbs.rs", tables, verbs::write),
        file("language.rs", tables, language::write),
        file("constants.rs", tables, constants::write),
        #[cfg(feature = "exhaustive")]
        file("exhaustive.rs", tables, exhaustive::write),
        #[cfg(feature = "phf-v0.14")]
        file("phf.rs", tables, phf::write),
    ];
    #[cfg(feature = "packed")]
    if let Some(packed) = &tables.packed {
        files.push(file("columns.rs", packed, packed::write_columns));
        files.push(file("packed_form.rs", packed, packed::write_form));
        return files;
    }
    files.push(file("columns.rs", tables, plain::write));
    files
}

fn file<T>(name: &'static str, tables: &T, write: fn(&T, &mut String)) -> GeneratedFile {
    let mut source = HEAD.to_owned();
    write(tables, &mut source);
    GeneratedFile { name, source }
}
