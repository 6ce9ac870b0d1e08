import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { markLooks } from './mark-looks.ts';
import { markShown } from './mark-shown.ts';
import { putAside } from './put-aside.ts';
import { putBack } from './put-back.ts';

/** Rules about colour: alike for elements that look alike. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** Rules that ask where something stands: elsewhere in another width. */
const PLACES = ['target-size', 'scrollable-region-focusable', 'region', 'skip-link', 'bypass'];
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
 * each look is asked once. In another width than before, rules that ask neither for colour nor place are asked of what was
 * not shown before.
 */
export async function axeViolations(page: Page, { coloursAlone, isAnew }: Asked): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const looks = await page.evaluate(markLooks, isAnew);
  if (looks.all < 2) throw new Error(`expected a page with text, received one of ${looks.all} looks`);
  const found = coloursAlone ? [] : await otherViolations(page, isAnew);
  if (looks.marked === 0) return found;
  await page.evaluate(putAside);
  try {
    return [...found, ...(await run(page, { only: COLOURS }))];
  } finally {
    await page.evaluate(putBack);
  }
}

async function otherViolations(page: Page, isAnew: boolean): Promise<string[]> {
  const shown = await page.evaluate(markShown, isAnew);
  if (shown === null) return run(page, { but: COLOURS });
  const found = await run(page, { only: PLACES });
  return shown === 0 ? found : [...found, ...(await run(page, { but: [...COLOURS, ...PLACES], of: '[data-shown]' }))];
}

/** Rules by name, or all others, and the part of the page that they are asked of. */
type Part = { only: readonly string[] } | { but: readonly string[]; of?: string };

function run(page: Page, part: Part): Promise<string[]> {
  return page.evaluate(async (asked) => {
    const { configure, run: runRules } = (globalThis as unknown as { axe: typeof axe }).axe;
    configure({
      rules: [
        { id: 'color-contrast', selector: '[data-look]' },
        { id: 'link-in-text-block', selector: '[data-link]' },
        { id: 'target-size', enabled: true },
      ],
    });
    const found = await runRules('of' in asked && asked.of ? { include: asked.of } : document, {
      resultTypes: ['violations'],
      ...('only' in asked
        ? { runOnly: [...asked.only] }
        : { rules: Object.fromEntries(asked.but.map((id) => [id, { enabled: false }])) }),
    });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
  }, part);
}
