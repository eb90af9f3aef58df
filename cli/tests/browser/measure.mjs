// Prints how quick pages are, in milliseconds. Nothing is checked: it depends on the machine.
//
//   node cli/tests/browser/measure.mjs PAGE…
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './chromium.mjs';

const KEYS = [...'not found', ...Array(9).fill('Backspace'), ...'timeout', ...Array(7).fill('Backspace')];

const middle = (times) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
const summary = (times) => `median ${middle(times)}, highest ${Math.max(...times)} of ${times.length}`;

/** From the start of the navigation to the first text on the screen. */
async function firstPaints(browser, url) {
  const times = [];
  for (let run = 0; run < 9; run += 1) {
    const page = await browser.newPage();
    await page.goto(url);
    const paint = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
    times.push(Math.round(await paint.jsonValue()));
    await page.close();
  }
  return times;
}

/** From a key press to the picture with the new list. */
async function keyPresses(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('[role="status"]').textContent);
  await page.focus('textarea');
  await page.evaluate(() => {
    window.times = [];
    addEventListener('keydown', () => {
      const start = performance.now();
      const { port1, port2 } = new MessageChannel();
      // A message that is sent before a picture arrives after it.
      port1.onmessage = () => window.times.push(Math.round(performance.now() - start));
      requestAnimationFrame(() => port2.postMessage(undefined));
    }, true);
  });
  for (const [index, key] of KEYS.entries()) {
    await page.keyboard.press(key);
    await page.waitForFunction((count) => window.times.length > count, index);
  }
  return page.evaluate(() => window.times);
}

const browser = await launch();
for (const path of process.argv.slice(2)) {
  const url = pathToFileURL(resolve(path)).href;
  const page = await browser.newPage();
  await page.goto(url);
  const last = await page.locator('article').last().getAttribute('id');
  console.log(`${path}: ${await page.locator('article').count()} codes, ${await page.locator('*').count()} elements`);
  console.log(`  first paint: ${summary(await firstPaints(browser, url))}`);
  console.log(`  first paint at the last code: ${summary(await firstPaints(browser, `${url}#${last}`))}`);
  console.log(`  key press to the new list: ${summary(await keyPresses(browser, url))}`);
}
await browser.close();
