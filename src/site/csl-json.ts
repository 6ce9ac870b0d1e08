import type { Citation } from './bibtex.ts';

/** An entry of CSL-JSON 1.0, as citation programs read it. */
export interface CslEntry {
  id: string;
  type: 'report' | 'graphic';
  title: string;
  author: { literal: string }[];
  issued: { 'date-parts': number[][] };
  version: string;
  note: string;
  URL?: string;
}

/** The citation of a page or a figure as CSL-JSON. */
export function cslJson(
  { key, title, publisher, version, issued, seen, url }: Citation,
  type: CslEntry['type'],
): CslEntry {
  return {
    id: key,
    type,
    title,
    author: [{ literal: publisher }],
    issued: { 'date-parts': [issued.split('-').map(Number)] },
    version,
    note: `Data as of ${seen}`,
    ...(url !== undefined && { URL: url }),
  };
}
