// Debian's Chromium.
import { createRequire } from 'node:module';

// `bash .ci/run browser` installs it into this folder.
const { chromium } = createRequire(new URL('../../../target/browser/', import.meta.url))('playwright-core');

export function launch() {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}
