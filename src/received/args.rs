//! The arguments of a message that was received as text, so that it can be said in another language.

use core::fmt;

use crate::catalog::code::Code;
use crate::catalog::language::Language;
use crate::text::arg::Arg;
use crate::text::extract::extract;
use crate::text::no_match::NoMatch;
use crate::text::verbs::MAX_VERBS;

/// The arguments that were found in a text, from [`Code::args_in`].
///
/// They are as many as the template takes, and go into [`Code::message_in`] with `as_ref`.
#[derive(Clone, Copy)]
pub struct Args<'t> {
    args: [Arg<'t>; Code::MAX_ARITY],
    arity: usize,
}

impl Code {
    /// Finds the arguments with which this code's template gives `text`. With them the message can be
    /// said in another language. The text may come from a source that is not trusted.
    ///
    /// They are as many as the template takes: strings for `%v` and `%s`, integers for `%d`. So an
    /// integer that `%v` printed comes back as a string, which prints the same. An argument that no verb
    /// prints is `Arg::Nil`. A text with `%!d(string=x)`, `%!v(MISSING)` or the like in it is not taken
    /// apart.
    ///
    /// The search takes at most 64 steps for each byte of the text and each verb of the template that has
    /// the most; a step is one place where an argument could end. Only the search with a template that
    /// prints an argument twice, or that has nothing but digits between two `%d`, can need more. Then it
    /// gives up, with [`NoMatch::BacktrackLimit`]. The stack has room for as many verbs and arguments as one
    /// template of the catalogue has at most.
    ///
    /// ```
    /// use edge_errors::{Code, Language};
    ///
    /// let code = Code::EDGETEMPLATE_PARAM_DUPLICATE;
    /// let args = code.args_in(Language::Zh, "参数名【port】存在多个")?;
    /// let message = code.message_in(Language::En, args.as_ref());
    /// assert_eq!(message.to_string(), "Parameter name [port] appears more than once");
    /// # Ok::<(), edge_errors::NoMatch>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`NoMatch::OtherTemplate`] where no such arguments give the text, [`NoMatch::Ambiguous`] where two
    /// lists of them or more give it, [`NoMatch::BacktrackLimit`] where the search gave up, and
    /// [`NoMatch::Irreversible`] where the template has a verb whose text does not tell its argument: `%.2f` prints
    /// the same for many numbers.
    // Inlined, it would copy all arguments twice.
    #[inline(never)]
    pub fn args_in(self, language: Language, text: &str) -> Result<Args<'_>, NoMatch> {
        let template = self.split_template(language);
        let mut args = [Arg::Nil; Code::MAX_ARITY];
        let arity = extract::<MAX_VERBS, { Code::MAX_ARITY }, false>(template, text, &mut args)?;
        Ok(Args { args, arity })
    }
}

impl Args<'_> {
    /// Whether these are the same arguments, as they are found.
    pub(crate) fn are(&self, others: &Args<'_>) -> bool {
        self.as_ref().iter().zip(others.as_ref()).all(|pair| match pair {
            (Arg::Str(one), Arg::Str(other)) => one == other,
            (Arg::Int(one), Arg::Int(other)) => one == other,
            (Arg::Uint(one), Arg::Uint(other)) => one == other,
            (Arg::Nil, Arg::Nil) => true,
            _ => false,
        })
    }
}

impl<'t> AsRef<[Arg<'t>]> for Args<'t> {
    fn as_ref(&self) -> &[Arg<'t>] {
        self.args.get(..self.arity).unwrap_or_default()
    }
}

impl fmt::Debug for Args<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.as_ref()).finish()
    }
}
