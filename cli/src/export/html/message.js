
// ---- A rendered message: which arguments it has.

/**
 * The template that a paragraph shows: each verb, with the text before it, and the text after the last one. The
 * verb is `v`, `s` or `d`; undefined where what it prints cannot be read back.
 */
function templateOf(paragraph) {
  const verbs = [];
  let literal = '';
  for (const node of paragraph.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      literal += node.data;
    } else {
      verbs.push({ before: literal, arg: Number(node.dataset.arg), verb: node.dataset.verb });
      literal = '';
    }
  }
  const count = (arg) => verbs.filter((verb) => verb.arg === arg).length;
  for (const verb of verbs) verb.isRepeated = count(verb.arg) > 1;
  return { verbs, tail: literal, isReversible: verbs.every((verb) => verb.verb) };
}

/** Whether the texts between the verbs are in the text, in their order. */
function mayFit({ verbs, tail }, text) {
  let at = 0;
  for (const [index, { before }] of verbs.entries()) {
    const found = index === 0 ? (text.startsWith(before) ? 0 : -1) : text.indexOf(before, at);
    if (found < 0) return false;
    at = found + before.length;
  }
  return verbs.length === 0 ? text === tail : text.endsWith(tail) && text.length - tail.length >= at;
}

/** Whether `%d` can print this text: an integer of 64 bits, signed or unsigned. */
function isInteger(text) {
  return /^(0|-?[1-9]\d{0,19})$/.test(text) && BigInt(text) >= -(2n ** 63n) && BigInt(text) < 2n ** 64n;
}

const MAX_INTEGER_LENGTH = 20;

/**
 * The only arguments with which the template gives the text, by their numbers: `{ is: 'read', args }`. Else why there
 * are none: `other`, another template; `ambiguous`, more than one reading; `irreversible`, a verb whose text does not
 * tell its argument; `limit`, too many steps. As `Code::args_in` of the crate, see its `src/text/extract.rs`.
 */
function readMessage(template, text) {
  const { verbs, tail, isReversible } = template;
  if (!mayFit(template, text)) return { is: 'other' };
  if (!isReversible) return { is: 'irreversible' };
  if (verbs.length === 0) return { is: 'read', args: [] };

  let steps = 64 * (text.length + 1) * verbs.length;
  let readings = 0;
  let args = [];
  const values = [];
  // From where on the rest of the text is known not to fit, for each verb.
  const failsFrom = verbs.map(() => Infinity);

  // Reads the text from the start of a verb on in every way, until there are two.
  function read(index, start) {
    if (start >= failsFrom[index]) return;
    const { arg, verb, isRepeated } = verbs[index];
    const next = verbs[index + 1];
    const first = verbs.findIndex((other) => other.arg === arg);
    const readingsBefore = readings;
    const last = text.length - tail.length;
    const limit = verb === 'd' ? Math.min(last, start + MAX_INTEGER_LENGTH) : last;
    let end = next ? text.indexOf(next.before, start) : last;
    while (end >= start && end <= limit && readings < 2) {
      steps -= 1;
      if (steps < 0) return;
      const value = text.slice(start, end);
      const isSame = first === index || values[first] === value;
      // A character of two UTF-16 units is not split.
      if (isSame && value.isWellFormed() && (verb !== 'd' || isInteger(value))) {
        values[index] = value;
        // With another value of this argument the rest may fit.
        if (isRepeated && first === index) failsFrom.fill(Infinity, index + 1);
        if (next) {
          read(index + 1, end + next.before.length);
        } else {
          readings += 1;
          args = values.reduce((all, found, at) => Object.assign(all, { [verbs[at].arg - 1]: found }), []);
        }
      }
      end = next && end < limit ? text.indexOf(next.before, end + 1) : Infinity;
    }
    // A string can start earlier and take more: if the rest does not fit now, it does not from a later start.
    if (readings === readingsBefore && verb !== 'd' && !isRepeated) failsFrom[index] = start;
  }

  read(0, verbs[0].before.length);
  if (readings > 1) return { is: 'ambiguous' };
  if (steps < 0) return { is: 'limit' };
  return readings === 1 ? { is: 'read', args } : { is: 'other' };
}
