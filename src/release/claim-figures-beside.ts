/** Source of a page in which claims and figures stand. */
export interface PageSource {
  body?: string | undefined;
}

const CLAIM = /<Claim\s[^>]*?\bid="([^"]+)"/g;
const FIGURE = /<Figure\s[^>]*?\bchart="([^"]+)"/g;

/** Charts of the figures that stand in the same section as each claim, by the claim: what a reader sees beside it. */
export function claimFiguresBeside(pages: readonly PageSource[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const section of pages.flatMap(({ body = '' }) => body.split(/^## /m))) {
    const figures = [...section.matchAll(FIGURE)].map(([, figure]) => figure!);
    for (const [, claim] of section.matchAll(CLAIM)) {
      found.set(claim!, [...new Set([...(found.get(claim!) ?? []), ...figures])]);
    }
  }
  return found;
}
