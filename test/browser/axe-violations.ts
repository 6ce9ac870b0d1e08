import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { markLooks } from './mark-looks.ts';
import { putAside } from './put-aside.ts';
import { putBack } from './put-back.ts';

/** Rules about colour: alike for elements that look alike. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What is asked of a page. */
export interface Asked {
  /** Rules about colours alone: what is not about colour is the same in the dark. */
  coloursAlone: boolean;
  /** Whether what was asked before says nothing of how it looks now. */
  isAnew: boolean;
}

/**
 * What axe finds wrong with a page by all rules, that of targets of 24 px among them, or by those about colour, of which
 * each look is asked once.
 */
export async function axeViolations(page: Page, { coloursAlone, isAnew }: Asked): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const looks = await page.evaluate(markLooks, isAnew);
  if (looks.all < 2) throw new Error(`expected a page with text, received one of ${looks.all} looks`);
  const found = coloursAlone ? [] : await run(page, { isOthers: true });
  if (looks.marked === 0) return found;
  await page.evaluate(putAside);
  try {
    return [...found, ...(await run(page, { isOthers: false }))];
  } finally {
    await page.evaluate(putBack);
  }
}

/** What the rules about colours find, or all others. */
function run(page: Page, { isOthers }: { isOthers: boolean }): Promise<string[]> {
  return page.evaluate(
    async ([colours, others]) => {
      const { configure, run: runRules } = (globalThis as unknown as { axe: typeof axe }).axe;
      configure({
        rules: [
          { id: 'color-contrast', selector: '[data-look]' },
          { id: 'link-in-text-block', selector: '[data-link]' },
          { id: 'target-size', enabled: true },
        ],
      });
      const rules = others ? Object.fromEntries(colours.map((id) => [id, { enabled: false }])) : {};
      const found = await runRules({
        resultTypes: ['violations'],
        ...(others ? { rules } : { runOnly: [...colours] }),
      });
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
      );
    },
    [COLOURS, isOthers] as const,
  );
}
