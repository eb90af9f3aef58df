// Opens pages. It fails if a page writes to the console, loads anything from a network, or opens a dialogue.
import assert from 'node:assert';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from './chromium.mjs';

const browser = await launch();
after(() => browser.close());

/** The folder of the pages. */
const folder = process.argv[2];

/** Runs a test on a page, with a fragment in its address and a script that runs before those of the page. */
export async function onPage(name, { fragment = '', init, ...options }, test) {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1000, height: 800 }, ...options });
  const page = await context.newPage();
  const url = pathToFileURL(`${folder}/${name}`).href;
  const complaints = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => complaints.push(`dialogue: ${dialog.message()}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) complaints.push(`request: ${request.url()}`);
  });
  if (init) await page.addInitScript(init);
  await page.goto(url + fragment);
  await test(page);
  assert.deepStrictEqual(complaints, []);
  await context.close();
}

/** The names of the codes that are shown. */
export function shown(page) {
  return page.$$eval('article:not([hidden]) h3', (names) => names.map((name) => name.textContent));
}

/** Pastes a text. */
export function paste(page, text) {
  return page.evaluate((text) => {
    const input = document.querySelector('textarea');
    input.value = text;
    input.dispatchEvent(new Event('input'));
  }, text);
}
