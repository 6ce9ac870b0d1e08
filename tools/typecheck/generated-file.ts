/**
 * A TypeScript file that stands for a file of the site, with the way back to the place that a line of it was made from.
 */
export interface GeneratedFile {
  /** Path of the file that it was made from, relative to the project. */
  from: string;
  /** Path of the generated file, relative to the project with `.cache/typecheck/` before it. */
  path: string;
  text: string;
  /** Line and column in `from`, counted from 1, of a line and column of `text`. */
  originOf(line: number, column: number): [line: number, column: number];
}
