import { glossary, type GlossaryEntry } from './glossary.ts';

/** An entry with the id that it has on the page of the glossary. */
export interface FoundTerm extends GlossaryEntry {
  /** `term-false-discovery-rate` */
  id: string;
}

/** The entry of a word or of one of its other forms, whatever the capitals; an error names the words there are. */
export function findTerm(name: string, entries: readonly GlossaryEntry[] = glossary): FoundTerm {
  const wanted = name.toLowerCase();
  const found = entries.find(({ term, also = [] }) => [term, ...also].some((form) => form.toLowerCase() === wanted));
  if (!found) {
    const known = entries.map(({ term }) => term).join(', ');
    throw new Error(`Term name=${JSON.stringify(name)}: not in src/site/glossary.ts, which has ${known}`);
  }
  return { ...found, id: termId(found.term) };
}

/** Id of an entry on the page of the glossary. */
export function termId(term: string): string {
  return `term-${term.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
}
