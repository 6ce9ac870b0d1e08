import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Rules about colour. */
const colours = ['color-contrast', 'link-in-text-block'];
const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * What axe finds wrong with a page by all rules, that of targets of 24 px among them, or by those about colour; contrast
 * is asked of what a selector names.
 */
export async function axeViolations(page: Page, contrastOf = '*', asked: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ([selector, rules]) => {
      const { configure, run } = (globalThis as unknown as { axe: typeof axe }).axe;
      configure({
        rules: [
          { id: 'color-contrast', selector },
          { id: 'target-size', enabled: true },
        ],
      });
      const found = await run({ resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) });
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
      );
    },
    [contrastOf, asked === 'all' ? undefined : colours] as const,
  );
}
