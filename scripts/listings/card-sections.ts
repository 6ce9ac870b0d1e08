import { splitCard } from '../records/split-card.ts';
import { withoutPlaceholders } from '../records/without-placeholders.ts';

/** Sections of the Hub's template for dataset cards, in its order. */
export const SECTIONS = ['description', 'structure', 'creation', 'considerations', 'additional'] as const;

export type Section = (typeof SECTIONS)[number];

/** Headings of the template in small letters: a section's own first, then those of its parts. */
const HEADINGS: Readonly<Record<Section, readonly string[]>> = {
  description: [
    'dataset description',
    'dataset summary',
    'supported tasks and leaderboards',
    'supported tasks',
    'languages',
  ],
  structure: ['dataset structure', 'data instances', 'data fields', 'data splits'],
  creation: [
    'dataset creation',
    'curation rationale',
    'source data',
    'initial data collection and normalization',
    'who are the source language producers?',
    'annotations',
    'annotation process',
    'who are the annotators?',
    'personal and sensitive information',
  ],
  considerations: [
    'considerations for using the data',
    'social impact of dataset',
    'discussion of biases',
    'other known limitations',
  ],
  additional: [
    'additional information',
    'dataset curators',
    'licensing information',
    'citation information',
    'contributions',
  ],
};
const sectionOf = new Map(SECTIONS.flatMap((section) => HEADINGS[section].map((heading) => [heading, section])));

const FENCE = /^\s*(```|~~~)/;
const HEADING = /^(#{1,6})\s+(.+?)\s*#*\s*$/;
const WORD = /\S*[\p{L}\p{N}_]\S*/gu;

/** What a card says, by section. */
export interface CardSections {
  /** Sections with a heading. */
  named: ReadonlySet<Section>;
  /** Words by section; 'no section' for those that stand in none. */
  words: ReadonlyMap<Section | 'no section', number>;
}

/**
 * Reads the sections of a dataset card. A heading of the template begins its section, at whatever level it stands; any
 * other heading belongs to it while it is deeper, and ends it otherwise.
 */
export function cardSections(card: string): CardSections {
  const named = new Set<Section>();
  const words = new Map<Section | 'no section', number>();
  let [section, level, isCode]: [Section | 'no section', number, boolean] = ['no section', 0, false];
  for (const line of splitCard(card).body.split('\n')) {
    if (FENCE.test(line)) isCode = !isCode;
    const heading = isCode ? null : HEADING.exec(line);
    if (heading === null) {
      words.set(section, (words.get(section) ?? 0) + countWords(line));
      continue;
    }
    const [, marks = '', title = ''] = heading;
    const found = sectionOf.get(
      title
        .replace(/[*_`:]/g, '')
        .trim()
        .toLowerCase(),
    );
    if (found !== undefined) {
      [section, level] = [found, marks.length];
      named.add(found);
    } else if (marks.length <= level) section = 'no section';
  }
  return { named, words };
}

function countWords(line: string): number {
  return withoutPlaceholders(line).match(WORD)?.length ?? 0;
}
