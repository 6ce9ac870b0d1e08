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
  /** `all models: 760,000; all datasets: 175,000` */
  covers: string;
  can: string;
  cannot: string;
}

const KINDS = [
  ['models', 'models'],
  ['spaces', 'apps'],
  ['datasets', 'datasets'],
] as const;

type Kind = (typeof KINDS)[number][0];

/** The listings from the oldest to the newest, with what each covers, can answer and cannot. */
export function listingRows(captures: readonly CaptureRow[]): ListingRow[] {
  return captures
    .toSorted((a, b) => (a.seen < b.seen ? -1 : a.seen > b.seen ? 1 : 0))
    .map((row) => ({
      capture: row.capture,
      seen: row.seen,
      day: dayWords(row.seen),
      covers: KINDS.flatMap(([kind]) => coversOf(row, kind)).join('; '),
      can: KINDS.flatMap(([kind, name]) => canOf(row, kind, name)).join('; '),
      cannot: cannotOf(row),
    }));
}

/** How it is known what a listing covers of a kind. */
function populationOf(row: CaptureRow, kind: Kind): string {
  return row[`${kind}_population`] ?? 'unknown';
}

function coversOf(row: CaptureRow, kind: Kind): string[] {
  const population = populationOf(row, kind);
  return population === 'none' ? [] : [`${populationWords(population, kind)}: ${formatNumber(row[kind], 0)}`];
}

function canOf(row: CaptureRow, kind: Kind, name: string): string[] {
  const sorted = row.models_sorted_by === 'trending' ? 'trending score' : row.models_sorted_by;
  const order = kind === 'models' && sorted ? `, by ${sorted}` : '';
  const words: Readonly<Record<string, string>> = {
    whole: `shares of all ${name}, and who leads`,
    top: `which ${name} lead${order}`,
    sample: `shares of all ${name}, within a range`,
  };
  const population = populationOf(row, kind);
  return population === 'none' ? [] : [words[population] ?? `what these ${name} are like`];
}

/** What it cannot: shares of a kind of which it lists a part, and all of a kind that it does not list. */
function cannotOf(row: CaptureRow): string {
  const of = (...populations: readonly string[]) =>
    KINDS.flatMap(([kind, name]) => (populations.includes(populationOf(row, kind)) ? [name] : []));
  const [cut, picked, none] = [of('top'), of('curated', 'unknown'), of('none')];
  const parts = [
    cut.length > 0 ? `shares of all ${listed(cut)}` : '',
    picked.length > 0 ? `shares of all ${listed(picked)}, or who leads` : '',
    none.length > 0 ? `anything of ${listed(none)}` : '',
  ];
  return parts.filter(Boolean).join('; ');
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
