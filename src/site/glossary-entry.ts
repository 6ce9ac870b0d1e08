/** A word of the report that a developer may not know. */
export interface GlossaryEntry {
  /** The word as the text has it, in lower case but for names. */
  term: string;
  /** What it means in one or two plain sentences, shown over the word and on the page of the glossary. */
  plain: string;
  /** Other forms that mean the same, as plural or code: `<Term name>` finds the entry by any of them. */
  also?: readonly string[];
  /** Page that tells more, with its anchor if it has one. */
  more?: string;
}
