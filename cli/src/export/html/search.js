
// ---- The codes of the page, and which of them a text is about.

/** What the page says of each code. It is read from the page once, when it is first needed. */
function readCodes() {
  return [...document.querySelectorAll('article')].map((article) => {
    const messages = [...article.querySelectorAll(':scope > p')].map((paragraph) => {
      return { paragraph, template: templateOf(paragraph) };
    });
    return {
      article,
      anchor: article.id,
      name: article.querySelector('h3').textContent,
      key: article.querySelector('code')?.textContent,
      number: article.querySelector('small b')?.textContent,
      id: article.querySelector('small i').textContent,
      category: article.parentElement.querySelector('h2').textContent,
      messages,
      // The line feed keeps two texts apart.
      text: [...article.querySelectorAll('h3, code, p, div')].map((element) => element.textContent).join('\n'),
    };
  });
}

class Codes {
  constructor(all) {
    this.all = all;
    this.byName = new Map(all.map((code) => [code.name, code]));
    this.byNumber = new Map(all.map((code) => [code.number, code]));
    for (const code of all) {
      code.text = `${code.category}\n${code.text}`.toLowerCase();
    }
  }

  /** The code that is meant by one of its names, its number or its id. */
  exact(text) {
    const wanted = text.toLowerCase();
    const isMeant = (code) => [code.name, code.key, code.anchor].some((name) => name?.toLowerCase() === wanted);
    return (
      this.byName.get(text) ??
      this.byNumber.get(text) ??
      this.all.find((code) => isMeant(code) || code.id === wanted || code.id.slice(2) === wanted)
    );
  }

  /** The code of a body: as `ErrorBody::code` of the crate. */
  ofBody(code) {
    const name = isString(code) ? JSON.parse(code) : undefined;
    const digits = isString(code) ? code.slice(1, -1) : code;
    return this.byName.get(name) ?? this.byNumber.get(digits);
  }

  /** The codes that have every word somewhere. */
  filter(text) {
    const words = text.toLowerCase().split(/\s+/);
    const has = (code, word) =>
      code.text.includes(word) || code.number?.startsWith(word) || code.id.startsWith(word) || code.id.slice(2) === word;
    return this.all.filter((code) => words.every((word) => has(code, word)));
  }

  /** The codes that a message may belong to. Those with more words of their own are first. */
  ofMessage(text) {
    const own = ({ template }) => template.tail.length + template.verbs.reduce((sum, verb) => sum + verb.before.length, 0);
    const found = [];
    for (const code of this.all) {
      // A template without words of its own fits every text, so it is left out.
      const fitting = code.messages.filter((message) => own(message) > 0 && mayFit(message.template, text));
      if (fitting.length === 0) continue;
      const reading = readIn(code, text);
      if (reading.is !== 'other') found.push({ code, own: Math.max(...fitting.map(own)), ...reading });
    }
    return found.sort((one, other) => other.own - one.own);
  }

  /** The codes whose names are in a text, such as a line of a log. */
  named(text) {
    const words = text.split(/[\s"'`,;:=()[\]{}<>|]+/);
    return [...new Set(words.map((word) => this.byName.get(word)).filter(Boolean))];
  }
}

/** Reads a message of a code in whatever language: as `ErrorBody::translate` of the crate. */
function readIn(code, text) {
  let found;
  for (const { template } of code.messages) {
    const reading = readMessage(template, text);
    if (reading.is === 'other') continue;
    if (reading.is !== 'read') return reading;
    if (found && !isSame(found.args, reading.args)) return { is: 'ambiguous' };
    found = reading;
  }
  return found ?? { is: 'other' };
}

function isSame(one, other) {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** What a text is about: the `codes`, what was read (`found`), and the `notes` to show. */
function search(codes, text) {
  const trimmed = text.trim();
  if (trimmed === '') return { codes: codes.all, found: [], notes: [] };

  // A whole body, or one in a line of a log.
  const isBody = trimmed.startsWith('{');
  const json = text.match(/\{.*\}/s)?.[0];
  const body = parseBody(isBody ? trimmed : json ?? '');
  if (body && (isBody || body.code)) return ofBody(codes, body);

  // A line that was copied from a terminal can have its line end.
  const found = [text.replace(/\n+$/, ''), trimmed].map((text) => codes.ofMessage(text)).find((found) => found.length > 0) ?? [];
  const notes = found.length > 1 ? [WORDS.texts(found.length)] : [];
  const shown = new Set([...found.map(({ code }) => code), ...codes.filter(trimmed)]);
  if (shown.size === 0) {
    const named = codes.named(text);
    if (named.length > 0) return { codes: named, found: [], notes: [WORDS.names] };
    if (isBody) notes.push(WORDS.faults.notJson);
  }
  return { codes: codes.all.filter((code) => shown.has(code)), found, notes };
}

function ofBody(codes, body) {
  if (body.fault) return { codes: [], found: [], notes: [WORDS.faults[body.fault]] };
  const code = codes.ofBody(body.code);
  if (!code) return { codes: [], found: [], notes: [WORDS.noCode(body.code)] };
  const message = body.message && isString(body.message) ? JSON.parse(body.message).toWellFormed() : undefined;
  const reading = message === undefined ? { is: 'noMessage' } : readIn(code, message);
  return { codes: [code], found: [{ code, ...reading }], notes: [] };
}
