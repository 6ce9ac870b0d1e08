import { readFileSync, statSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations } from './axe-violations.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const page = 'tasks.html';
const tile = '.tiles a[href="task-text-generation.html"]';

describe('the explorer of tasks', () => {
  test('without JavaScript is a link for every task that has a page', async () => {
    await site.visit(page, { javaScriptEnabled: false }, async (opened) => {
      const links = await opened
        .locator('.tiles a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      const pages = readdirSync(inject('dist')).filter((file) => /^task-.*\.html$/.test(file));
      expect(links.toSorted()).toEqual(pages.toSorted());
      await opened.locator(tile).click();
      expect(opened.url()).toBe(`${site.origin}/task-text-generation.html`);
    });
  });

  test('shows the facts of the chosen task in place, by one small request, with every part and five models', async () => {
    await site.visit(page, {}, async (opened, { requests }) => {
      await opened.locator(tile).press('Enter');
      await opened.getByRole('heading', { name: 'text-generation', exact: true }).waitFor();
      expect(requests.slice(1).filter((request) => !/\.(woff2|css)$/.test(request))).toEqual([
        `${site.origin}/task-text-generation.json`,
      ]);
      const facts = JSON.parse(readFileSync(join(inject('dist'), 'task-text-generation.json'), 'utf8'));
      expect(await opened.locator('.facts .parts-of-task li').count()).toBe(facts.parts.length);
      expect(await opened.locator('.facts ol a').evaluateAll((all) => all.map((link) => link.textContent))).toEqual(
        facts.leaders.models.map(({ model }: { model: string }) => model),
      );
      expect(await opened.evaluate(() => document.activeElement!.className)).toBe('facts');
      expect(await opened.locator('.tiles [aria-current]').count()).toBe(1);
      expect(await axeViolations(opened, { coloursAlone: false, isAnew: true })).toEqual([]);
    });
  });

  test('follows the link where the facts do not come', async () => {
    await site.visit(page, {}, async (opened) => {
      await opened.route('**/*.json', (route) => route.abort());
      await opened.locator(tile).click();
      await opened.waitForURL('**/task-text-generation.html');
      expect(await opened.locator('h1').textContent()).toBe('text-generation');
    });
  });

  test('has at most 8 KB of facts for any task', () => {
    const sizes = readdirSync(inject('dist'))
      .filter((file) => /^task-.*\.json$/.test(file))
      .map((file) => statSync(join(inject('dist'), file)).size);
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8192);
  });
});
