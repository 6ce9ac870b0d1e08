/** Keys and list places that lead to a value: `['datasets', 0]`. */
export type ValuePath = readonly (string | number)[];

/** Front matter of a card as data. */
export interface FrontMatter {
  /** Its top-level keys; values as YAML 1.2 gives them. */
  data: Readonly<Record<string, unknown>>;
  /**
   * Line of README.md, from 1, on which the value at a path stands; that of the nearest value above it where it is not
   * there.
   */
  lineOf(path: ValuePath): number | null;
}
