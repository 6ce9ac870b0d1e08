import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds wrong with a page by these rules, its contrast asked of the elements that a selector names. */
export async function axeViolations(
  page: Page,
  contrastOf = '*',
  runOnly: readonly string[] | undefined = undefined,
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ([selector, rules]) => {
      const { configure, run } = (globalThis as unknown as { axe: typeof axe }).axe;
      configure({ rules: [{ id: 'color-contrast', selector }] });
      const found = await run({ resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) });
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
      );
    },
    [contrastOf, runOnly] as const,
  );
}
