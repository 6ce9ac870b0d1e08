import { getCollection, type CollectionEntry } from 'astro:content';
import { figureNumbers } from '../figure/figure-numbers.ts';

/** What the components of a chapter need to know of it. */
export interface Chapter {
  entry: CollectionEntry<'report'>;
  /** MDX file, for errors. */
  file: string;
  /** `2`, or `A2` of an appendix. */
  number: string;
  /** Chart to number in order of appearance: `1.3`. */
  figures: ReadonlyMap<string, string>;
}

/** The chapters in their order, then the appendices (`A1`, `A2`) in theirs. Two of one number are an error. */
export async function chapters(): Promise<Chapter[]> {
  // Annotated, since the generated types of astro:content are not there in a fresh clone.
  const entries: CollectionEntry<'report'>[] = await getCollection('report');
  const rank = ({ kind }: { kind: string }) => (kind === 'chapter' ? 0 : 1);
  entries.sort((a, b) => rank(a.data) - rank(b.data) || a.data.order - b.data.order);
  return entries.map((entry, index) => {
    const file = entry.filePath ?? entry.id;
    const before = entries[index - 1];
    const number = chapterNumber(entry.data);
    if (before && chapterNumber(before.data) === number)
      throw new Error(`${file}: order ${entry.data.order} is taken by ${before.id}`);
    return { entry, file, number, figures: figureNumbers(number, entry.body ?? '', file) };
  });
}

function chapterNumber({ kind, order }: CollectionEntry<'report'>['data']): string {
  return kind === 'chapter' ? `${order}` : `A${order}`;
}
