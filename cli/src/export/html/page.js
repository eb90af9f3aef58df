
// ---- The page: what is shown, and what the keys and buttons do.

const input = document.querySelector('textarea');
const status = document.querySelector('[role="status"]');
const panel = document.querySelector('.found');
const main = document.querySelector('main');
const sections = [...document.querySelectorAll('section')];
const categoryLinks = [...document.querySelectorAll('nav li')];

/** How many codes are shown with the arguments that were found in a text. */
const MAX_FOUND = 5;

let known;
const codes = () => (known ??= new Codes(readCodes()));
/** The code that Enter opens. */
let best;

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function linkTo({ anchor, name }) {
  const link = element('a', name);
  link.href = `#${encodeURIComponent(anchor)}`;
  return link;
}

/** A message with its arguments. A verb whose argument is not known stays as it is. */
function filled({ paragraph }, args) {
  const made = paragraph.cloneNode(true);
  for (const verb of made.querySelectorAll('var')) {
    const value = args[verb.dataset.arg - 1];
    const isKnown = value !== undefined && verb.dataset.verb && (verb.dataset.verb !== 'd' || isInteger(value));
    if (isKnown) verb.replaceWith(element('mark', value));
  }
  return made;
}

/** The names of the arguments that the catalogue gives. */
function nameOf(code, number) {
  const verb = code.article.querySelector(`var[data-arg="${number}"]`);
  return verb && !verb.textContent.startsWith('%') ? verb.textContent : WORDS.argument(number);
}

/** Shows the arguments, or why they are not known. The list below does not have them. Returns whether it shows all. */
function showFound(found) {
  const telling = found.filter(({ is, args }) => is !== 'read' || args.length > 0);
  const made = telling.slice(0, MAX_FOUND).map(({ code, is, args }) => {
    const item = element('div', element('h3', linkTo(code)), element('small', code.category));
    if (is !== 'read') {
      const note = element('p', WORDS.notes[is]);
      note.className = 'note';
      item.append(note);
      return item;
    }
    const pairs = [...args].map((value, index) => [nameOf(code, index + 1), value]);
    const rows = pairs
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => element('div', element('dt', name), element('dd', value)));
    if (rows.length > 0) item.append(element('dl', ...rows));
    item.append(...code.messages.map((message) => filled(message, args)));
    return item;
  });
  panel.replaceChildren(...made);
  panel.hidden = made.length === 0;
  return made.length === telling.length;
}

function show() {
  const text = input.value;
  const result = search(codes(), text);
  const shown = new Set(result.codes);
  for (const code of codes().all) code.article.hidden = !shown.has(code);
  sections.forEach((section, index) => {
    const isHidden = !section.querySelector('article:not([hidden])');
    section.hidden = isHidden;
    categoryLinks[index].hidden = isHidden;
  });
  const more = showFound(result.found) ? [] : [WORDS.more(MAX_FOUND)];
  status.textContent = [WORDS.count(shown.size, codes().all.length), ...result.notes, ...more].join(' · ');
  const exact = codes().exact(text.trim());
  best = result.found[0]?.code ?? (shown.has(exact) ? exact : result.codes[0]);
}

function clear() {
  if (input.value === '') return;
  input.value = '';
  show();
}

/** Opens a code, as a link to it does. */
function open(code) {
  location.hash = encodeURIComponent(code.anchor);
  code.article.querySelector('a').focus({ preventScroll: true });
  // The browser does not scroll if the address is the same as before.
  hold(code.article);
}

/** What stays in its place on the screen. The codes above it get their heights late, and would push it away. */
let held;

function hold(target) {
  held = target;
  // The search stays at the top, so the target is below it.
  document.documentElement.style.scrollPaddingTop = `${input.parentElement.offsetHeight + 12}px`;
  target.scrollIntoView();
  setTimeout(release, 1000);
}

function release() {
  held = undefined;
}

new ResizeObserver(() => held?.scrollIntoView()).observe(main);
for (const kind of ['wheel', 'touchmove', 'pointerdown', 'keydown']) addEventListener(kind, release);

/** Shows the code in the address: by the id of its element, or by its key, its number or its id in the catalogue. */
function followAddress() {
  let asked = location.hash.slice(1);
  try {
    asked = decodeURIComponent(asked);
  } catch {
    // The address has a wrong escape. The browser takes it as it is.
  }
  const target = asked && document.getElementById(asked);
  if (target) {
    if (target.closest('[hidden]')) clear();
    if (target.matches('article')) offer(target);
    hold(target);
    return;
  }
  const code = asked && codes().exact(asked);
  if (code) location.replace(`#${encodeURIComponent(code.anchor)}`);
  else if (asked) status.textContent = WORDS.noCode(asked);
}

// ---- Copies.

const tools = element('div');
tools.className = 'tools';
for (const [what, textOf] of [
  ['copyLink', (article) => `${location.href.split('#')[0]}#${encodeURIComponent(article.id)}`],
  ['copyName', (article) => article.querySelector('h3').textContent],
]) {
  const button = element('button', WORDS[what]);
  button.type = 'button';
  button.addEventListener('click', async () => {
    const text = textOf(tools.parentElement);
    const isCopied = await copy(text);
    status.textContent = isCopied ? WORDS.copiedText(text) : WORDS.notCopiedText(text);
    button.textContent = isCopied ? WORDS.copied : WORDS.notCopied;
    setTimeout(() => (button.textContent = WORDS[what]), 1500);
  });
  tools.append(button);
}

/** Puts the buttons beside a code. */
function offer(article) {
  if (!article || article === tools.parentElement) return;
  article.querySelector('small').before(tools);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page that was loaded by http has no clipboard. The old way copies the selection.
    const focused = document.activeElement;
    const copied = element('textarea');
    copied.value = text;
    document.body.append(copied);
    copied.select();
    const isCopied = document.execCommand('copy');
    copied.remove();
    focused.focus();
    return isCopied;
  }
}

main.addEventListener('focusin', (event) => offer(event.target.closest('article')));
main.addEventListener('mouseover', (event) => {
  if (!tools.querySelector(':focus-visible')) offer(event.target.closest('article'));
});

// ---- Keys.

/** The link of the code before or after this one, among those that are shown. */
function neighbour(link, step) {
  const links = [...main.querySelectorAll('.found h3 a, article:not([hidden]) h3 a')];
  return links[links.indexOf(link) + step];
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const isInput = event.target === input;
  const link = event.target.closest('main h3 a');
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === '/' && !isInput) {
    input.focus();
    input.select();
  } else if (event.key === 'Escape') {
    clear();
    input.focus();
  } else if (event.key === 'Enter' && isInput && !event.shiftKey) {
    if (best) open(best);
  } else if (step && (link || (isInput && step === 1 && !input.value.slice(input.selectionEnd).includes('\n')))) {
    const next = isInput ? neighbour(undefined, 1) : neighbour(link, step);
    (next ?? (step === -1 ? input : link))?.focus();
  } else {
    return;
  }
  event.preventDefault();
});

// ---- The start.

input.placeholder = WORDS.searchOrPaste;
input.setAttribute('aria-label', WORDS.search);
document.querySelector('nav').setAttribute('aria-label', WORDS.categories);
input.addEventListener('input', show);
addEventListener('hashchange', followAddress);
followAddress();
// After the page is painted, so that the codes are read before the first key is pressed.
addEventListener('load', () => setTimeout(() => {
  if (!status.textContent) show();
}));
