/** A word of the report that a developer may not know. */
export interface GlossaryEntry {
  /** The word as the text has it, in lower case but for names. */
  term: string;
  /** What it means in one or two plain sentences, shown over the word and on the page of the glossary. */
  plain: string;
  /** Other forms that mean the same, as plural or code: `<Term name>` finds the entry by any of them. */
  also?: readonly string[];
}

/** Every entry, by the alphabet. The only place that these texts stand in. */
export const glossary: readonly GlossaryEntry[] = [
  {
    term: 'downloads',
    plain: 'How often the files of a repository were fetched in the thirty days before it was looked at.',
  },
  {
    term: 'example',
    plain: 'The code on the page of a model that shows how to call it.',
    also: ['examples'],
  },
  {
    term: 'interval',
    plain: 'The range in which a figure would most likely lie if other models of the same kind had been looked at.',
    also: ['intervals'],
  },
  {
    term: 'listing',
    plain: 'What the Hub said of its repositories when it was looked at once, with the day on which that was.',
    also: ['capture', 'captures', 'listings'],
  },
  {
    term: 'Space',
    plain: 'An app that runs on the Hub, with its code in a repository of its own.',
    also: ['Spaces'],
  },
];
