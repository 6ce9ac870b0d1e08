import type { PlotOptions } from '@observablehq/plot';
import type { Value } from '../../data/schema/column.ts';
import type { Row } from '../../data/schema/table.ts';
import type { ReportData } from '../data/report-data.ts';
import type { Format } from '../format/format-value.ts';

/** A column of the table twin and of the CSV: one of the fields of a row. */
export interface ChartColumn<Name extends string = string> {
  name: Name;
  /** Heading of the table twin; the CSV has the name. */
  label: string;
  format: Format;
  digits?: number;
}

/** An entry of the legend: a colour of the palette with its meaning. Lines and bars are better labelled in place. */
export interface LegendEntry {
  label: string;
  colour: string;
}

/** A sentence that a figure may carry as its title, while its rows support it. */
export interface FigureFinding<R extends Record<keyof R, Value> = Row> {
  /** Whether the rows support the sentence: asked at every build, and false for some rows that could have come. */
  holds(rows: readonly R[]): boolean;
  /** The sentence with its numbers from the rows and the date in words: at most 90 characters, no full stop. */
  say(rows: readonly R[]): string;
}

/**
 * A figure of the report: `src/charts/<id>.ts` exports one as `chart`. `rows` is all there is to it: the drawing, the
 * table twin, the CSV and the description are made from the same rows.
 */
export interface Chart<R extends Record<keyof R, Value> = Row> {
  /** File name without .ts; part of addresses, so it never changes. */
  id: string;
  /** What is drawn, in a few words: the title where no finding holds, and the name of the figure in lists. */
  title: string;
  /** What the figure shows, the first that holds being its title; where none does, the title is what is drawn. */
  findings?: readonly FigureFinding<R>[];
  /** What is drawn, with unit and population, in one line under the title. */
  subtitle?: string | ((rows: readonly R[]) => string);
  /** How to read it; from the rows where it has a number, so that no number is written by hand. */
  caption?: string | ((rows: readonly R[]) => string);
  /** Listing whose population the figure rests on. */
  kind: 'datasets' | 'models' | 'spaces';
  /** What part of a capture the figure rests on, in a few words, where that is not the listing of its kind. */
  part?(capture: string, rows: readonly R[]): string | undefined;
  /** Captures named under the figure. */
  captures: readonly string[] | ((rows: readonly R[]) => readonly string[]);
  /** Model zoos that the figure rests on, beside or in place of captures. */
  zoos?: readonly string[];
  /** Day on which what it shows was written down, and what it is, where it rests on neither; empty without rows. */
  written?(rows: readonly R[]): readonly { day: string; what: string }[];
  columns: readonly ChartColumn<keyof R & string>[];
  /** Rows in the order of the table twin. */
  rows(data: ReportData): readonly R[];
  /** Those of the rows that a chapter draws, where all are many: the page of the figure draws all. */
  inShort?(rows: readonly R[]): readonly R[];
  /** Plot options at a width of 720 or 380 px; width, document and font are set by the figure. */
  draw(rows: readonly R[], width: number): PlotOptions;
  /** What the chart shows, in one sentence with its main numbers: printed under the picture. */
  describe(rows: readonly R[]): string;
  /** How many things the figure rests on, with their name: `1,213 models`. Left out where no one number says it. */
  n?(rows: readonly R[]): string;
  legend?(rows: readonly R[]): readonly LegendEntry[];
  /** Dots of one style as one path: a sixth of the bytes for 2,000 dots, without a title for each. */
  mergeDots?: boolean;
  /** Why no number of the rows can be read back from the picture, where what is drawn is no place on a scale. */
  unreadable?: string;
}
