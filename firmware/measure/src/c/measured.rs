//! Builds and measures every program in C.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs;
use std::path::{Path, PathBuf};

use edge_errors::{Code, codes};

use super::programs::{Form, PROGRAMS, Program};
use super::toolchain::{Compiler, PLACES, Place, compile, link};
use crate::figures::{Figures, figures};
use crate::programs::Inputs;
use crate::tables::LEVEL;
use crate::{Error, catalogue};

/// The figures of every program in each of its forms.
pub struct Measured(BTreeMap<(&'static str, Form, Place), Figures>);

impl Measured {
    /// `None` where there is no such program.
    pub fn get(&self, title: &'static str, form: Form, place: Place) -> Option<&Figures> {
        self.0.get(&(title, form, place))
    }

    pub fn new(workspace: &Path) -> Result<Measured, Error> {
        let out = workspace.join("target/c");
        fs::create_dir_all(&out)?;
        write_rivals(&out)?;
        let mut measured = BTreeMap::new();
        for place in PLACES {
            let bench = Bench::new(workspace, &out, place)?;
            let mut alone = BTreeMap::new();
            for program in &PROGRAMS {
                let alone = match alone.entry(program.inputs) {
                    Entry::Occupied(figures) => *figures.get(),
                    Entry::Vacant(entry) => {
                        let none = Program { source: "operations/none", ..*program };
                        *entry.insert(bench.figures(&none, Form::Plain)?)
                    }
                };
                for &form in program.forms {
                    let figures = bench.figures(program, form)?.minus(alone);
                    measured.insert((program.title, form, place), figures);
                }
            }
        }
        Ok(Measured(measured))
    }
}

/// What the programs of one place are built with.
struct Bench<'w> {
    workspace: &'w Path,
    out: &'w Path,
    place: Place,
    /// The bench itself, in Rust.
    library: PathBuf,
}

impl Bench<'_> {
    fn new<'w>(workspace: &'w Path, out: &'w Path, place: Place) -> Result<Bench<'w>, Error> {
        let library = place.1.target().library(workspace, LEVEL)?;
        let bench = Bench { workspace, out, place, library };
        let start = workspace.join("c-programs/start/start.c");
        compile((Compiler::Gcc, place.1), &start, &out.join("start.o"), &[], &[])?;
        for form in Form::ALL {
            let source = bench.generated(form).join("edge_errors.c");
            compile(place, &source, &bench.object(form), &[&bench.generated(form)], &[])?;
            bench.write_arities(form)?;
        }
        Ok(bench)
    }

    /// Where the generated files of the package `c` are.
    fn generated(&self, form: Form) -> PathBuf {
        self.workspace.join("../c").join(form.folder())
    }

    fn object(&self, form: Form) -> PathBuf {
        self.out.join(format!("{}.o", form.folder()))
    }

    fn figures(&self, program: &Program, form: Form) -> Result<Figures, Error> {
        let folder = self.workspace.join("c-programs");
        let source = folder.join(program.source).with_extension("c");
        let (object, linked) = (self.out.join("operation.o"), self.out.join("program"));
        let includes = [&*self.generated(form), &folder.join("operations"), self.out];
        let language = format!("LANGUAGE=edge_errors_{}", program.language);
        compile(self.place, &source, &object, &includes, &[language])?;
        let function = match program.inputs {
            Inputs::Codes => "each_code",
            Inputs::Bodies => "each_body",
            _ => "each_name",
        };
        let objects = [object, self.object(form), self.out.join("start.o")];
        link(self.place.1, &folder.join("start"), function, &objects, &self.library, &linked)?;
        figures(self.place.1.target(), &linked, program.inputs, &self.inputs(program.inputs, form))
    }

    /// The folder that a program runs in.
    fn inputs(&self, inputs: Inputs, form: Form) -> PathBuf {
        match inputs {
            Inputs::Codes => self.out.join(form.folder()),
            _ => catalogue::folder(&self.workspace.join("target/inputs"), inputs),
        }
    }

    /// As the file `arities` for Rust, in the order of C's codes, which the header says.
    fn write_arities(&self, form: Form) -> Result<(), Error> {
        let header = fs::read_to_string(self.generated(form).join("edge_errors.h"))?;
        let number = |code: Code| -> Option<usize> {
            let (_, rest) = header.split_once(&format!("EDGE_ERRORS_CODE_{code} = "))?;
            rest.split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
        };
        let mut arities = vec![b'1'; Code::COUNT];
        for code in codes().filter(|code| code.arity() == 0) {
            let place = number(code).and_then(|number| arities.get_mut(number - 1));
            *place.ok_or_else(|| format!("edge_errors.h has no number of {code}"))? = b'0';
        }
        let folder = self.inputs(Inputs::Codes, form);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("arities"), arities)?;
        Ok(())
    }
}

/// What the rivals are built from: the names and messages as a list, the same sorted, and gperf's C.
fn write_rivals(out: &Path) -> Result<(), Error> {
    let row = |code: Code| format!("ROW({code}, {:?})\n", code.template());
    let mut rows: Vec<_> = codes().map(row).collect();
    fs::write(out.join("rows.inc"), rows.concat())?;
    // The sign after the name, a comma, comes before every letter of a longer name.
    rows.sort_unstable();
    fs::write(out.join("sorted.inc"), rows.concat())?;
    fs::write(out.join("gperf.inc"), rivals::gperf(&out.join("names.gperf"))?)?;
    Ok(())
}
