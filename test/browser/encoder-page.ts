import type { Page } from 'playwright-core';

/** What a reader does on the page on encoders, and what the page then says. */
export interface EncoderPage {
  /** Fills in the list of genres, one a line, and the number of clusters. */
  ask(genres: readonly string[], clusters: number): Promise<void>;
  /** Runs one encoder by mouse and returns what the page says at the end. */
  embed(name: string): Promise<string>;
  /** What the page says when the run of the encoder has ended. */
  said(name: string): Promise<string>;
  /** What the page says of each encoder that failed. */
  failures(): Promise<string[]>;
  /** Cells of the body of the table whose caption has the words. */
  tableRows(caption: string): Promise<string[][]>;
  /** Cluster of each genre, counted from 0. */
  clusters(): Promise<Record<string, number>>;
}

/** The hands and eyes of a reader on one opened page. */
export function encoderPage(page: Page): EncoderPage {
  const said = async (name: string) => {
    await page.waitForFunction(
      (encoder) =>
        document.querySelector('[role=status]')!.textContent!.match(`^${encoder} (is done|failed|was stopped)`),
      name,
      // Not at every frame, which the page would be drawn for.
      { polling: 100 },
    );
    return (await page.getByRole('status').textContent())!;
  };
  return {
    async ask(genres, clusters) {
      await page.locator('textarea').fill(genres.join('\n'));
      await page.locator('[name=k]').fill(String(clusters));
    },
    async embed(name) {
      await page.locator(`input[value="${name}"]`).check();
      // What was said of the run before is not waited for.
      await page.getByRole('status').evaluate((status) => status.replaceChildren());
      await page.getByRole('button', { name: 'Fetch and run' }).click();
      return said(name);
    },
    said,
    failures: () => page.locator('.failure').allInnerTexts(),
    tableRows: (caption) =>
      page
        .locator('table', { has: page.locator('caption', { hasText: caption }) })
        .locator('tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent!)),
        ),
    async clusters() {
      const rows = await page
        .locator('.map details tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [...(row as HTMLTableRowElement).cells].slice(0, 2).map((cell) => cell.textContent!)),
        );
      return Object.fromEntries(rows.map(([genre, letter]) => [genre, letter!.charCodeAt(0) - 65]));
    },
  };
}
