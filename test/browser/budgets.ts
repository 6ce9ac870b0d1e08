/** What the site may cost its readers: bytes are compressed, as a host sends them. One place for all thresholds. */
export const budgets = {
  /** A chapter with its figures, styles and tables. */
  chapterBytes: 40_000,
  /** An appendix or another page that is one text; the pages of look-ups have limits of their own. */
  appendixBytes: 80_000,
  /** All fonts together. */
  fontBytes: 60_000,
  /** A page with all that it asks for, the icon among it; that of a figure and the appendices ask for pictures, too. */
  requests: 4,
  /** Script of a page before the reader asks for anything, as it is. */
  scriptBytes: 10_000,
  layoutShift: 0,
  /** Largest paint of a chapter over that of an empty page in the same run, slow 4G and a processor slowed four times. */
  paintRatio: 1.3,
  /**
   * The published folder without the program of the demo (dist/encoders), as it is: docs/decisions.md says what it is made of,
   * and what each further part would cost.
   */
  siteBytes: 12_000_000,
} as const;
