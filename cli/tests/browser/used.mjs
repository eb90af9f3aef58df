// The page as people use it: search, links, copies, keys.
import assert from 'node:assert';
import { test } from 'node:test';
import { onPage, paste, shown } from './open.mjs';

const status = (page) => page.locator('[role="status"]').textContent();

/** Whether an element is on the screen, below what stays at its top. */
const isInView = (page, id) => page.evaluate((id) => {
  const box = document.getElementById(id).getBoundingClientRect();
  const top = document.querySelector('.search').getBoundingClientRect().bottom;
  return box.top >= top - 1 && box.top < innerHeight - 40;
}, id);

test('a search finds by name, number, id, category and text, in any case and order of words', async () => {
  await onPage('verbs.html', {}, async (page) => {
    const finds = async (text, ...names) => {
      await paste(page, text);
      assert.deepStrictEqual(await shown(page), names, text);
    };
    const id = await page.locator('#DISK_FULL small i').textContent();
    await finds('disk_go', 'DISK_GONE');
    // Its successor is said beside a deprecated code.
    await finds('disk_fu', 'DISK_FULL', 'Disk.Worn');
    await finds('DISK_WORN', 'Disk.Worn');
    await finds('1001', 'Disk.Worn');
    await finds(id, 'DISK_FULL');
    await finds(id.slice(2).toUpperCase(), 'DISK_FULL');
    await finds('磁盘已', 'DISK_FULL');
    await finds('WORN disk to', 'Disk.Worn');
    await finds('writTEN too often', 'Disk.Worn');
    await finds('replace the', 'Disk.Worn');
    await finds('example.com/disks', 'Disk.Worn');
    await finds('disk', 'DISK_FULL', 'Disk.Worn', 'DISK_GONE');
    assert.match(await status(page), /^3 of \d+ codes/);
    await finds('reading', 'TWO', 'REPEATED', 'TURNED', 'SIGNS', 'JOINED', 'SKIPPED', 'LINES', 'FORMATTED', 'HEXADECIMAL',
      'a <b>name</b> & blanks%20#?', 'LONGER');
    await finds('there is no such code');
    assert.match(await status(page), /^0 of/);
    assert.ok(await page.locator('section, nav li').evaluateAll((all) => all.every((element) => element.hidden)));
    await paste(page, '');
    assert.strictEqual((await shown(page)).length, await page.locator('article').count());
  });
});

test('arguments are shown with their names, and a text that needs too many steps is given up', async () => {
  await onPage('verbs.html', {}, async (page) => {
    await paste(page, '磁盘 sda 已用 97%\n');
    assert.deepStrictEqual(await page.locator('.found dt, .found dd').allTextContents(), ['disk', 'sda', 'percent', '97']);
    await paste(page, 'first 5 second x');
    assert.deepStrictEqual(await page.locator('.found dt').allTextContents(), ['Argument 1', 'Argument 2']);
    await paste(page, `repeated ${Array.from({ length: 4000 }, (_, number) => number).join(', ')}`);
    assert.match(await page.locator('.found').textContent(), /too complex/);
    await paste(page, `two: ${'x-'.repeat(50000)}`);
    assert.match(await page.locator('.found').textContent(), /more than one way/);
  });
});

test('every code has an address', async () => {
  await onPage('built_in.html', {}, async (page) => {
    const links = await page.$$eval('h3 a', (links) => links.map((link) => link.getAttribute('href')));
    assert.strictEqual(links.length, 271);
    assert.ok(links.includes('#ORG_RECORD_NOT_FOUND'));
    const missed = await page.evaluate((links) => links.filter((link) => {
      location.hash = link;
      return document.querySelector(':target')?.id !== link.slice(1);
    }), links);
    assert.deepStrictEqual(missed, []);
    await page.waitForTimeout(100);
    assert.ok(await isInView(page, links.at(-1).slice(1)));
  });
});

test('an address can also have the key, the number or the id, and one that is wrong is said', async () => {
  const target = (page, id) => page.waitForFunction((id) => document.querySelector(':target')?.id === id, id);
  await onPage('verbs.html', { fragment: '#1001' }, async (page) => {
    await target(page, 'Disk.Worn');
    assert.ok(await isInView(page, 'Disk.Worn'));
    const open = (fragment) => page.evaluate((fragment) => (location.hash = fragment), fragment);
    const name = await page.locator('#SPACED h3').textContent();
    for (const fragment of ['#SPACED', `#${encodeURIComponent(name)}`, '#7']) {
      await open('#DISK_FULL');
      await open(fragment);
      await target(page, 'SPACED');
    }
    for (const fragment of ['#DISK_WORN', '#disk.worn', `#${await page.locator('[id="Disk.Worn"] small i').textContent()}`]) {
      await open('#DISK_FULL');
      await open(fragment);
      await target(page, 'Disk.Worn');
    }
    for (const fragment of ['#NO_SUCH_CODE', '#%', '#constructor']) {
      await open(fragment);
      const text = `no code ${fragment.slice(1)}`;
      await page.waitForFunction((text) => document.querySelector('[role="status"]').textContent.includes(text), text);
    }
  });
});

test('the code that is asked for is in the first picture, among 2,000', async () => {
  // In each frame: is there something to see, and is it the code?
  const init = () => {
    window.looks = [];
    const look = () => {
      const asked = document.getElementById(location.hash.slice(1))?.getBoundingClientRect();
      const isPainted = document.body && getComputedStyle(document.body).visibility === 'visible';
      window.looks.push([isPainted, asked?.top >= 0 && asked?.bottom <= innerHeight]);
      requestAnimationFrame(look);
    };
    look();
  };
  for (const code of ['PUMP_3_BLOCKED', 'PUMP_150_BLOCKED', 'PUMP_1000_BLOCKED', 'PUMP_1999_BLOCKED']) {
    await onPage('many.html', { init, fragment: `#${code}` }, async (page) => {
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      await page.waitForTimeout(200);
      const painted = (await page.evaluate(() => window.looks)).filter(([isPainted]) => isPainted);
      assert.ok(painted.length > 1 && painted.every(([, isSeen]) => isSeen), code);
      assert.ok(await isInView(page, code), code);
    });
  }
});

test('a link goes to a code that the search has hidden', async () => {
  await onPage('verbs.html', {}, async (page) => {
    await paste(page, 'Disk.Worn');
    assert.deepStrictEqual(await shown(page), ['Disk.Worn']);
    assert.ok(await page.locator('h3 s', { hasText: 'Disk.Worn' }).isVisible());
    assert.match(await page.locator('.deprecated b').first().textContent(), /1\.4/);
    await page.locator('.deprecated a').first().click();
    await page.waitForFunction(() => document.querySelector(':target')?.id === 'DISK_FULL');
    assert.ok(await isInView(page, 'DISK_FULL'));
  });
});

for (const hasClipboard of [true, false]) {
  test(`the link and the name are copied ${hasClipboard ? 'by the clipboard' : 'as in a page by http'}`, async () => {
    await onPage('verbs.html', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      if (!hasClipboard) await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      const copied = async (name, button) => {
        await page.locator(`#${name}`).hover();
        await page.getByRole('button', { name: button }).click();
        await page.waitForFunction(() => document.querySelector('[role="status"]').textContent.startsWith('Copied'));
        await page.locator('textarea').fill('');
        await page.locator('textarea').press('Control+v');
        const text = await page.locator('textarea').inputValue();
        await page.locator('textarea').fill('');
        return text;
      };
      assert.strictEqual(await copied('DISK_FULL', 'Copy name'), 'DISK_FULL');
      assert.strictEqual(await copied('DISK_FULL', 'Copy link'), `${page.url()}#DISK_FULL`);
      assert.strictEqual(await copied('SPACED', 'Copy name'), 'a <b>name</b> & blanks%20#?');
      assert.strictEqual(await copied('SPACED', 'Copy link'), `${page.url()}#SPACED`);
    });
  });
}

test('the keyboard alone is enough', async () => {
  await onPage('verbs.html', {}, async (page) => {
    const focused = () => page.evaluate(() => document.activeElement.textContent || document.activeElement.localName);
    await page.keyboard.press('/');
    assert.strictEqual(await focused(), 'textarea');
    await page.keyboard.type('disk/');
    assert.strictEqual(await page.locator('textarea').inputValue(), 'disk/');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('ArrowDown');
    assert.strictEqual(await focused(), 'DISK_FULL');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.strictEqual(await focused(), 'DISK_GONE');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.strictEqual(outline, 'solid');
    await page.keyboard.press('Tab');
    assert.strictEqual(await focused(), 'Copy link');
    await page.keyboard.press('Tab');
    assert.strictEqual(await focused(), 'Copy name');
    await page.keyboard.press('Enter');
    assert.match(await status(page), /Copied: DISK_GONE|Copy it yourself: DISK_GONE/);
    await page.keyboard.press('Escape');
    assert.strictEqual(await page.locator('textarea').inputValue(), '');
    assert.strictEqual(await focused(), 'textarea');
    await page.keyboard.type('1001');
    await page.keyboard.press('Enter');
    assert.strictEqual(new URL(page.url()).hash, '#Disk.Worn');
    assert.strictEqual(await focused(), 'Disk.Worn');
    await page.keyboard.press('ArrowUp');
    assert.strictEqual(await focused(), 'textarea');
  });
});
