// Each case is pasted, and what the page shows is compared with what the crate reads.
import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { onPage } from './open.mjs';

const { messages, bodies } = JSON.parse(readFileSync(`${process.argv[2]}/cases.json`));

/** How the page says why there are no arguments. */
const NOTES = {
  other: /no such message/,
  ambiguous: /more than one way/,
  irreversible: /cannot be read/,
  limit: /too complex/,
  noMessage: /no message/,
};

/** What the page shows of each text: the codes in the list, and what it read. */
function pasteAll(page, texts) {
  return page.evaluate((texts) => texts.map((text) => {
    const input = document.querySelector('textarea');
    input.value = text;
    input.dispatchEvent(new Event('input'));
    const items = [...document.querySelectorAll('.found:not([hidden]) > div')];
    const textsOf = (element, selector) => [...element.querySelectorAll(selector)].map((found) => found.textContent);
    return {
      codes: textsOf(document, 'article:not([hidden]) h3'),
      status: document.querySelector('[role="status"]').textContent,
      read: items.map((item) => ({
        code: item.querySelector('h3').textContent,
        note: item.querySelector('.note')?.textContent,
        args: textsOf(item, 'dd'),
        messages: Object.fromEntries([...item.querySelectorAll('p[lang]')].map((p) => [p.lang, p.textContent])),
        unfilled: [...item.querySelectorAll('p[lang]:has(var)')].map((p) => p.lang),
      })),
    };
  }), texts);
}

/** Holds what was read against what is expected. */
function compare(item, expected, text, isExact) {
  if (expected.is !== 'read') {
    const isNoted = NOTES[expected.is].test(item.note);
    // The page looks at all words of a template whose arguments cannot be read, the crate at the first ones.
    const isFiner = !isExact && expected.is === 'irreversible' && NOTES.other.test(item.note);
    assert.ok(isNoted || isFiner, `${text}: ${expected.is}: ${item.note}`);
    return;
  }
  assert.strictEqual(item.note, undefined, text);
  assert.deepStrictEqual(item.args, expected.args.filter((arg) => arg !== null), text);
  for (const [language, message] of Object.entries(expected.messages)) {
    if (!item.unfilled.includes(language)) assert.strictEqual(item.messages[language], message, text);
  }
}

function compareBody({ body, expected }, { codes, status, read }, isExact) {
  if (expected.is === 'fault' || expected.is === 'unknown') {
    assert.deepStrictEqual(read, [], body);
    if (expected.is === 'unknown') {
      assert.deepStrictEqual(codes, [], body);
      assert.match(status, /has no code/, body);
    }
    return;
  }
  assert.deepStrictEqual(codes, [expected.code], body);
  if (expected.is === 'read' && expected.args.length === 0) assert.deepStrictEqual(read, [], body);
  else compare(read[0], expected, body, isExact);
}

test('bodies of every code, in every language, with arguments of every kind', async () => {
  await onPage('page.html', {}, async (page) => {
    const results = await pasteAll(page, messages.map(({ body }) => body));
    assert.ok(results.length > 0);
    results.forEach((result, index) => compareBody(messages[index], result, messages[index].paste !== ''));
  });
});

test('the same messages without a body', async () => {
  const cases = messages.filter(({ paste }) => paste.trim() !== '');
  await onPage('page.html', {}, async (page) => {
    const results = await pasteAll(page, cases.map(({ paste }) => paste));
    results.forEach(({ codes, status, read }, index) => {
      const { paste, expected } = cases[index];
      const item = read.find((item) => item.code === expected.code);
      // A `%d` was given a string: there is nothing to read.
      if (expected.is === 'other') return assert.ok(!item, paste);
      assert.ok(codes.includes(expected.code), paste);
      if (expected.is === 'read' && expected.args.length === 0) return assert.ok(!item, paste);
      // Only the first five are shown with their arguments: those with the most words of their own.
      if (!item && read.length === 5) return assert.match(status, /fits/, paste);
      return compare(item, expected, paste, true);
    });
  });
});

test('bodies of all forms', async () => {
  await onPage('page.html', {}, async (page) => {
    const results = await pasteAll(page, bodies.map(({ body }) => body));
    results.forEach((result, index) => compareBody(bodies[index], result, true));
  });
});

test('a body in a line of a log, and a name in one', async () => {
  const of = (is) => messages.find(({ expected }) => expected.is === is && expected.args.length > 0);
  const { body, expected } = of('read');
  await onPage('page.html', {}, async (page) => {
    const [inLine, named] = await pasteAll(page, [`12:01 WARN answered ${body} in 3 ms`, `12:01 WARN: ${expected.code}, again`]);
    assert.deepStrictEqual(inLine.codes, [expected.code]);
    compare(inLine.read[0], expected, body, true);
    assert.deepStrictEqual(named.codes, [expected.code]);
  });
});
