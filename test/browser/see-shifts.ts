import type { BrowserContext, Page } from 'playwright-core';

/** Has the pages that the context opens from now on count what moves in them. */
export async function seeShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const seen = globalThis as unknown as { shifts: number };
    seen.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What moved in a page until its fonts were there and it was drawn with them: a sum of layout shifts. */
export async function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return (globalThis as unknown as { shifts: number }).shifts;
  });
}
