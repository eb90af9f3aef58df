//! Reads the parser's events into a tree, and reports on the way what would not be seen in the tree.

use granit_parser::{Event, Parser, ScalarStyle, Span};

use crate::fault::{Faults, Position};
use crate::yaml::blank;
use crate::yaml::colon;
use crate::yaml::comma::Cuts;
use crate::yaml::scalar::Scalar;
use crate::yaml::source::Source;
use crate::yaml::start;
use crate::yaml::stop;
use crate::yaml::tree::{Document, Node, Place, Tree, Value};

pub(crate) struct Reader<'s, 'f> {
    source: Source<'s>,
    faults: &'f mut Faults,
    tree: Tree,
    /// The span of the scalar or alias that was read last.
    last: Span,
    /// For each list and mapping that is being read, whether it is in brackets.
    in_brackets: Vec<bool>,
    /// How many brackets are open of a text that looks like a list or a mapping, and was reported.
    skipped: usize,
    cuts: Cuts,
}

impl<'s, 'f> Reader<'s, 'f> {
    pub(crate) fn new(source: Source<'s>, faults: &'f mut Faults) -> Self {
        Reader {
            source,
            faults,
            tree: Tree::default(),
            last: Span::default(),
            in_brackets: Vec::new(),
            skipped: 0,
            cuts: Cuts::default(),
        }
    }

    pub(crate) fn read(mut self) -> Document {
        for event in Parser::new_from_str(self.source.text) {
            match event {
                Ok((Event::DocumentStart(..), span)) if self.tree.has_root() => {
                    let at = self.source.position(span.start);
                    self.faults.report(at, "a catalogue is one YAML document: remove this second one");
                    break;
                }
                Ok((event, span)) if self.skipped > 0 => self.skip(&event, span),
                Ok((event, span)) => self.take(event, span),
                Err(error) => {
                    let is_in_brackets = self.is_in_brackets();
                    stop::report(&error, self.source, self.last, is_in_brackets, &mut self.tree, self.faults);
                    self.tree.cut_off();
                    return Document { root: self.tree.into_root(), is_complete: false };
                }
            }
        }
        Document { root: self.tree.into_root(), is_complete: true }
    }

    fn take(&mut self, event: Event, span: Span) {
        let at = self.source.position(span.start);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if self.refuse_extras(span, anchor, tag.is_some()) {
                    self.tree.attach(Node { at, value: Value::Unusable });
                    self.last = span;
                } else {
                    self.take_scalar(text.into_owned(), style, span);
                }
            }
            Event::Alias(_) => {
                self.refuse('*', span);
                self.tree.attach(Node { at, value: Value::Unusable });
                self.last = span;
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.refuse_extras(span, anchor, tag.is_some());
                if self.opens(span) {
                    self.tree.open_list(at);
                }
            }
            Event::MappingStart(_, anchor, tag) => {
                self.refuse_extras(span, anchor, tag.is_some());
                if self.opens(span) {
                    self.tree.open_map(at);
                }
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.in_brackets.pop();
                self.tree.close();
            }
            _ => {}
        }
    }

    /// Whether a list or mapping starts there, and no text that looks like one.
    fn opens(&mut self, span: Span) -> bool {
        let opens = !self.skips_text(span);
        if opens {
            self.in_brackets.push(self.is_in_brackets() || self.is_bracket(span));
        }
        opens
    }

    fn take_scalar(&mut self, text: String, style: ScalarStyle, span: Span) {
        let source = self.source;
        let after_last = self.last.end.byte_offset().map_or(source.text, |end| &source.text[end..]);
        let written = span.slice(source.text).unwrap_or_default().to_owned();
        let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        let text = match text.strip_suffix('\n') {
            // The end of its last line.
            Some(lines) if is_block => lines.to_owned(),
            // The parser writes `~` for a scalar that is left out.
            _ if span.is_empty() => String::new(),
            _ => text,
        };
        let comment = span.end.byte_offset().and_then(|end| source.comment_at(end));
        let source_at = source.position(span.start);
        // The place of the sign, not of the first line below it.
        let at = if is_block { self.block_sign(span) } else { source_at };
        let scalar = Scalar { text, style, source: written, source_at, comment };
        let mut node = Node { at, value: Value::Text(scalar) };
        self.check_colon(&mut node, span, after_last);
        self.tree.attach(node);
        self.last = span;
    }

    /// Where the `|` or `>` of a text of several lines stands.
    fn block_sign(&self, span: Span) -> Position {
        let range = self.last.end.byte_offset().zip(span.end.byte_offset());
        let sign = range.and_then(|(from, end)| self.source.find_sign(from, end, &['|', '>']));
        sign.map_or(self.source.position(span.start), |sign| self.source.at(sign))
    }

    /// Whether what is being read is in brackets.
    fn is_in_brackets(&self) -> bool {
        self.in_brackets.last() == Some(&true)
    }

    fn is_bracket(&self, span: Span) -> bool {
        span.start.byte_offset().is_some_and(|start| self.source.text[start..].starts_with(['{', '[']))
    }

    /// Whether a `{` or `[` starts a text. It is reported then.
    fn skips_text(&mut self, span: Span) -> bool {
        // The catalogue's own keys have lists.
        let is_value = self.in_brackets.len() > 1 && matches!(self.tree.next_place(), Place::Value(_));
        let start = span.start.byte_offset().filter(|_| is_value);
        let text = start.and_then(|start| start::bracket(self.source.text, start, self.is_in_brackets()));
        let Some(text) = text else { return false };
        self.faults.report(self.source.position(span.start), text);
        self.skipped = 1;
        true
    }

    /// Passes over what belongs to a text that was reported.
    fn skip(&mut self, event: &Event, span: Span) {
        match event {
            Event::SequenceStart(..) | Event::MappingStart(..) => self.skipped += 1,
            Event::SequenceEnd | Event::MappingEnd => self.skipped -= 1,
            _ => {}
        }
        if self.skipped == 0 {
            let at = self.source.position(span.start);
            self.tree.attach(Node { at, value: Value::Unusable });
        }
    }

    /// Reports a mistake in the `:` between a key and its value. The key is unusable then.
    ///
    /// `node` is the key or the value. A value that is empty and has no `:` before it shows the mistake.
    fn check_colon(&mut self, node: &mut Node, span: Span, after_last: &str) {
        let Value::Text(scalar) = &node.value else { return };
        if !scalar.is_plain() {
            return;
        }
        match self.tree.next_place() {
            Place::Key => {
                let found = colon::mistake_in(scalar);
                let blank = blank::find(&scalar.text);
                let blank = blank.map(|(offset, c)| (scalar.text[..offset].chars().count(), blank::fault(c)));
                let is_indentation = matches!(blank, Some((0, _)));
                if let Some((offset, text)) = found.or(blank) {
                    if is_indentation {
                        self.faults.report_misplaced(node.at, text);
                        // What the line should belong to is empty for this reason alone.
                        self.tree.forget_left_out();
                    } else {
                        self.faults.report(node.at.right(offset), text);
                    }
                    node.value = Value::Unusable;
                }
            }
            Place::Value(key) => {
                if scalar.is_on_one_line() {
                    self.cuts.take_text(span);
                }
                let is_missing = scalar.text.is_empty() && !after_last.trim_start().starts_with(':');
                if is_missing && !key.is_unusable() {
                    let key_at = key.at;
                    key.value = Value::Unusable;
                    let languages = self.tree.languages();
                    if let Some((at, text)) = self.cuts.fault(self.source, self.last, key_at, &languages) {
                        self.faults.report(at, text);
                    }
                }
            }
            Place::Other => {}
        }
    }

    /// Reports an anchor and a tag. Returns whether there is one.
    fn refuse_extras(&mut self, span: Span, anchor: usize, has_tag: bool) -> bool {
        if anchor != 0 {
            self.refuse('&', span);
        }
        if has_tag {
            self.refuse('!', span);
        }
        anchor != 0 || has_tag
    }

    /// Reports what this sign starts: an anchor, an alias or a tag.
    fn refuse(&mut self, sign: char, span: Span) {
        let Some(end) = span.end.byte_offset() else { return };
        let is_value = matches!(self.tree.next_place(), Place::Value(_));
        if let Some((at, text)) = start::extra(self.source, sign, self.last, end, is_value) {
            self.faults.report(at, text);
        }
    }
}
