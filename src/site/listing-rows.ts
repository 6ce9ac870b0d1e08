import type { RowIn } from '../../data/schema/folders.ts';
import { dayWords } from '../../frames/date-words.ts';
import { populationWords } from '../../frames/population-words.ts';
import { formatNumber } from '../format/format-number.ts';

type CaptureRow = RowIn<'metrics', 'captures'>;

/** A listing as the table of methods prints it. */
export interface ListingRow {
  capture: string;
  seen: string;
  /** `11 July 2024` */
  day: string;
  /** `760,000: all models` */
  covers: string;
  can: string;
  cannot: string;
}

const KINDS = [
  ['models', 'models'],
  ['spaces', 'apps'],
  ['datasets', 'datasets'],
] as const;

/** What a listing of this population can answer of its kind. */
const CAN: Readonly<Record<string, (name: string) => string>> = {
  whole: (name) => `shares of all ${name}, and who leads`,
  top: (name) => `which ${name} lead`,
  sample: (name) => `shares of all ${name}, within a range`,
  curated: (name) => `what these ${name} are like`,
};
/** What it cannot. */
const CANNOT: Readonly<Record<string, (name: string) => string>> = {
  top: (name) => `shares of all ${name}`,
  sample: (name) => `who leads among ${name}`,
  curated: (name) => `shares of all ${name}, or who leads`,
  none: (name) => `anything of ${name}`,
};

/** The listings from the oldest to the newest, with what each covers, can answer and cannot. */
export function listingRows(captures: readonly CaptureRow[]): ListingRow[] {
  return captures
    .toSorted((a, b) => (a.seen < b.seen ? -1 : a.seen > b.seen ? 1 : 0))
    .map((row) => ({
      capture: row.capture,
      seen: row.seen,
      day: dayWords(row.seen),
      covers: KINDS.flatMap(([kind]) => {
        const population = row[`${kind}_population`];
        return population === 'none' || population === null
          ? []
          : [`${formatNumber(row[kind], 0)}: ${populationWords(population, kind)}`];
      }).join('; '),
      can: answers(row, CAN),
      cannot: answers(row, CANNOT),
    }));
}

function answers(row: CaptureRow, words: Readonly<Record<string, (name: string) => string>>): string {
  const said = KINDS.flatMap(([kind, name]) => words[row[`${kind}_population`] ?? 'none']?.(name) ?? []);
  return said.join('; ');
}
