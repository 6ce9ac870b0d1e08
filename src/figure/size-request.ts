import type { Format } from '../format/format-value.ts';
import type { FigureFinding } from './chart.ts';
import type { SizeRow } from './size-row.ts';

/** What is told of a size chart apart from its data. */
export interface SizeRequest {
  id: string;
  title: string;
  /** What the reader must know; the chart adds how many Spaces have no such size. */
  caption: string;
  /** What is drawn, of which Spaces, in one line. */
  subtitle?: string;
  findings?: readonly FigureFinding<SizeRow>[];
  /** Column of spaces.csv. */
  measure: 'files' | 'bytes' | 'source_lines' | 'requirements';
  /** Column that stands in for a capture that lacks it, and how a reader is told. */
  instead?: { measure: 'app_lines'; basis: string };
  /** Label of the axis, and unit of the median. */
  label: string;
  unit: string;
  format: Format;
  /** Width of a bin: its upper end over its lower. */
  ratio: number;
  /** What is the matter with Spaces of which it is not known, for the caption: `have no requirements.txt`. */
  without: string;
}
