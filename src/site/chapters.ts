import { getCollection, type CollectionEntry } from 'astro:content';
import { figureNumbers } from '../figure/figure-numbers.ts';

/** What the components of a chapter need to know of it. */
export interface Chapter {
  entry: CollectionEntry<'report'>;
  /** MDX file, for errors. */
  file: string;
  /** Chart to number in order of appearance: `1.3`. */
  figures: ReadonlyMap<string, string>;
}

/** All chapters in their order. Two chapters of one number are an error. */
export async function chapters(): Promise<Chapter[]> {
  // Annotated, since the generated types of astro:content are not there in a fresh clone.
  const entries: CollectionEntry<'report'>[] = await getCollection('report');
  entries.sort((a, b) => a.data.order - b.data.order);
  return entries.map((entry, index) => {
    const file = entry.filePath ?? entry.id;
    if (entries[index - 1]?.data.order === entry.data.order)
      throw new Error(`${file}: order ${entry.data.order} is taken by ${entries[index - 1]?.id}`);
    return { entry, file, figures: figureNumbers(entry.data.order, entry.body ?? '', file) };
  });
}
