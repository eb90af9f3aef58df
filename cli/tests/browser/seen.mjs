// The page as people see and hear it: colours, languages, roles, paper, no scripts; and what a hostile catalogue does.
import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { onPage, paste, shown } from './open.mjs';

/** The contrast (WCAG 2.2) of every text on what is behind it, the lowest one first. */
function contrasts(page) {
  return page.evaluate(() => {
    const channels = (color) => color.match(/[\d.]+/g).map(Number);
    const luminance = (color) => {
      const [r, g, b] = channels(color).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const color = getComputedStyle(at).backgroundColor;
        if ((channels(color)[3] ?? 1) === 1) return color;
      }
    };
    const found = [];
    for (const element of document.querySelectorAll('body, body *:not(script)')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      const looks = ['::before', '::placeholder'].map((pseudo) => getComputedStyle(element, pseudo));
      const colors = [hasText && getComputedStyle(element).color, looks[0].content !== 'none' && looks[0].color, element.placeholder && looks[1].color];
      for (const color of colors.filter(Boolean)) {
        const [light, dark] = [luminance(color), luminance(behind(element))].sort((one, other) => other - one);
        found.push([(light + 0.05) / (dark + 0.05), element.outerHTML.slice(0, 80)]);
      }
    }
    return found.sort(([one], [other]) => one - other);
  });
}

for (const colorScheme of ['light', 'dark']) {
  test(`every text has a contrast of 4.5 to 1, ${colorScheme}`, async () => {
    await onPage('verbs.html', { colorScheme, fragment: '#Disk.Worn' }, async (page) => {
      for (const text of ['', '磁盘 sda 已用 97%', 'address 5']) {
        await paste(page, text);
        const [lowest, ...others] = await contrasts(page);
        assert.ok(others.length > 20);
        assert.ok(lowest[0] >= 4.5, lowest.join(' '));
      }
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      assert.strictEqual(paper === 'rgb(255, 255, 255)', colorScheme === 'light');
    });
  });
}

test('the page speaks the language of its reader, or that of the catalogue', async () => {
  for (const [name, locale, title] of [
    ['verbs.html', 'zh-CN', '错误码'],
    ['verbs.html', 'zh-Hant-TW', '错误码'],
    ['verbs.html', 'en-GB', 'Error codes'],
    ['verbs.html', 'fr-FR', '错误码'],
    ['hostile.html', 'fr-FR', 'Error codes'],
  ]) {
    await onPage(name, { locale }, async (page) => {
      assert.strictEqual(await page.locator('h1').innerText(), title, locale);
      const hint = await page.locator('textarea').getAttribute('aria-label');
      assert.strictEqual(/JSON body/.test(hint), title === 'Error codes');
    });
  }
});

test('a screen reader finds its way', async () => {
  await onPage('verbs.html', {}, async (page) => {
    const one = async (role, options) => assert.strictEqual(await page.getByRole(role, options).count(), 1, role);
    await one('search');
    await one('textbox', { name: /^Search by name/ });
    await one('status');
    await one('navigation', { name: 'Categories' });
    await one('main');
    await one('heading', { level: 1 });
    const count = await page.getByRole('article').count();
    assert.strictEqual(await page.getByRole('heading', { level: 3 }).count(), count);
    assert.strictEqual(await page.getByRole('heading', { level: 2 }).count(), (await page.locator('section').count()) + 1);
    const texts = await page.$$eval('article p', (all) => all.map((text) => text.lang));
    assert.ok(texts.every((language) => ['zh', 'en'].includes(language)));
    const ids = await page.$$eval('[id]', (all) => all.map((element) => element.id));
    assert.strictEqual(new Set(ids).size, ids.length);
    assert.ok(ids.every((id) => !/\s/.test(id)));
  });
});

test('all codes are read without scripts', async () => {
  await onPage('built_in.html', { javaScriptEnabled: false, fragment: '#ORG_RECORD_NOT_FOUND' }, async (page) => {
    assert.strictEqual(await page.getByRole('article').count(), 271);
    assert.ok(await page.locator('#ORG_RECORD_NOT_FOUND').isVisible());
    assert.ok(!(await page.locator('textarea').isVisible()));
    assert.match(await page.locator('noscript').innerText(), /JavaScript/);
    assert.ok((await page.screenshot({ clip: { x: 0, y: 0, width: 1000, height: 800 } })).length > 0);
  });
});

test('the paper has all codes and nothing to click', async () => {
  await onPage('verbs.html', { colorScheme: 'dark' }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.search', 'nav']) assert.ok(!(await page.locator(hidden).isVisible()), hidden);
    const isDrawn = (all) => all.every((article) => article.checkVisibility({ contentVisibilityAuto: true }));
    assert.ok(await page.$$eval('article', isDrawn));
    const [lowest] = await contrasts(page);
    assert.ok(lowest[0] >= 4.5, lowest.join(' '));
  });
});

test('a phone scrolls down, and not to the side', async () => {
  for (const name of ['built_in.html', 'verbs.html', 'hostile.html']) {
    await onPage(name, { viewport: { width: 375, height: 740 } }, async (page) => {
      await paste(page, 'name xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx too long');
      assert.strictEqual(await page.evaluate(() => document.documentElement.scrollWidth), 375, name);
      await paste(page, '');
      assert.strictEqual(await page.evaluate(() => document.documentElement.scrollWidth), 375, name);
    });
  }
});

test('few elements make a code', async () => {
  await onPage('built_in.html', {}, async (page) => {
    assert.ok((await page.locator('*').count()) < 271 * 8);
  });
});

test('a hostile catalogue is shown letter for letter, and nothing of it runs', async () => {
  const codes = JSON.parse(readFileSync(`${process.argv[2]}/hostile.json`));
  await onPage('hostile.html', {}, async (page) => {
    await page.waitForFunction(() => document.querySelector('[role="status"]').textContent);
    assert.deepStrictEqual(await shown(page), codes.map(({ name }) => name));
    const texts = (articles) => articles.map((article) => [...article.querySelectorAll('p')].map((text) => text.textContent));
    assert.deepStrictEqual(await page.$$eval('article', texts), codes.map(({ texts }) => texts));
    for (const { name, texts } of codes) {
      for (const text of [name, ...texts, JSON.stringify({ code: name, message: texts[0] })]) {
        await paste(page, text);
        assert.ok((await shown(page)).includes(name), text);
      }
      await page.evaluate((name) => (location.hash = encodeURIComponent(name)), name);
      await page.waitForFunction((name) => document.querySelector(':target h3')?.textContent === name, name);
    }
    assert.match(await page.title(), /^Error codes/);
    assert.strictEqual(await page.locator('script').count(), 2);
    assert.strictEqual(await page.locator('body :is(img, svg, style, [onclick], [onfocus], [onmouseover])').count(), 0);
    const links = await page.$$eval('a', (links) => links.map((link) => link.protocol));
    assert.ok(links.every((protocol) => ['file:', 'https:'].includes(protocol)));
  });
  for (const { name } of codes.filter(({ name }) => /[<'#]/.test(name))) {
    await onPage('hostile.html', { fragment: `#${encodeURIComponent(name)}` }, async (page) => {
      await page.waitForFunction((name) => document.querySelector(':target h3')?.textContent === name, name);
    });
  }
});
