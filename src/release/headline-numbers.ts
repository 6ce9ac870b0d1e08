import type { RowIn } from '../../data/schema/folders.ts';
import { monthWords } from '../../frames/date-words.ts';
import { populationWords } from '../../frames/population-words.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatShare } from '../format/format-share.ts';

type Row = RowIn<'history', 'headlines'>;

/** One number of one listing. */
export interface SeenNumber {
  value: number;
  words: string;
  /** Repositories of which it is known. */
  n: number;
  population: string;
  /** Whether the listing has all repositories of its kind: only those may be compared with each other. */
  whole: boolean;
  listing: string;
  seen: string;
  month: string;
}

/** Of fewer repositories, a hundredth is fewer than ten of them, and says nothing of how use is spread. */
const FEWEST = 1000;

/** A number that is followed from listing to listing. */
export interface HeadlineNumber extends SeenNumber {
  id: string;
  /** What is counted, in a few words. */
  what: string;
  sentence: string;
  unit: string;
  /** Always null: it is counted over all that the listing has, no sample is drawn. */
  low: null;
  high: null;
  /** Table whose rows they are. */
  table: string;
  /** The same of every listing that knows it, from the oldest to the newest, this one among them. */
  series: SeenNumber[];
}

const WHAT: Readonly<Record<Row['measure'], string>> = {
  listed: 'how many are listed',
  'likes-sum': 'all likes together',
  'likes-top-1': 'share of all likes that the most liked 1% hold',
  'downloads-sum': 'all downloads of 30 days together',
  'downloads-top-1': 'share of all downloads that the most downloaded 1% hold',
  'downloads-top-1-without-largest': 'the same share without the most downloaded repository',
  'downloads-zero': 'share without a download in 30 days',
  'parameters-median': 'median of the number of parameters',
  'without-licence': 'share that states no licence',
  'standard-library': 'share that names a standard library',
  gated: 'share that is gated, which is: asks for consent before files can be fetched',
  running: 'share that is running',
  sleeping: 'share that is asleep',
  'naming-models': 'share that names the models it uses',
  'bytes-median': 'median of the size in bytes',
};

type Say = (words: string, of: string) => string;

const SENTENCES: Readonly<Record<Row['measure'], Say>> = {
  listed: (words, of) => `${words} repositories were listed: ${of}`,
  'likes-sum': (words, of) => `${capital(of)} had ${words} likes together`,
  'likes-top-1': (words, of) => `The most liked 1% of ${of} had ${words} of all likes`,
  'downloads-sum': (words, of) => `${capital(of)} had ${words} downloads in 30 days together`,
  'downloads-top-1': (words, of) => `The most downloaded 1% of ${of} had ${words} of all downloads`,
  'downloads-top-1-without-largest': (words, of) =>
    `Without the most downloaded repository, the most downloaded 1% of ${of} had ${words} of all downloads`,
  'downloads-zero': (words, of) => `${words} of ${of} had no download in 30 days`,
  'parameters-median': (words, of) => `Half of ${of} whose size is known had ${words} parameters or fewer`,
  'without-licence': (words, of) => `${words} of ${of} stated no licence`,
  'standard-library': (words, of) => `${words} of ${of} named a library of the Hub’s standard ones`,
  gated: (words, of) => `${words} of ${of} asked for consent before files can be fetched`,
  running: (words, of) => `${words} of ${of} whose state is known were running`,
  sleeping: (words, of) => `${words} of ${of} whose state is known were asleep`,
  'naming-models': (words, of) => `${words} of ${of} named the models that they use`,
  'bytes-median': (words, of) => `Half of ${of} whose size is known had ${words} bytes or fewer`,
};

/**
 * Every number of the history, as the newest whole listing has it, or, where no whole listing knows it, the newest of
 * another kind; later versions of a listing replace earlier ones. What the first hundredth holds of a few repositories is left
 * out. `table` is the address of the history.
 */
export function headlineNumbers(rows: readonly Row[], table: string): HeadlineNumber[] {
  const told = rows.filter(({ measure, n }) => n >= FEWEST || !/-top-1(-|$)/.test(measure));
  const groups = Map.groupBy(told, ({ kind, measure }) => `${kind}-${measure}`);
  return [...groups].map(([id, group]) => {
    const newest = [...new Map(group.map((row) => [row.capture, row])).values()].sort((a, b) =>
      a.seen < b.seen ? -1 : 1,
    );
    const shown = newest.findLast(({ population }) => population === 'whole') ?? newest.at(-1)!;
    const seen = seenNumber(shown);
    const said = SENTENCES[shown.measure](seen.words, seen.population);
    const sentence = `${said}, in the listing of ${seen.month} (${formatNumber(shown.n, 0)} ${shown.kind}).`;
    return {
      id,
      what: `${shown.kind}: ${WHAT[shown.measure]}`,
      sentence,
      unit: shown.unit,
      ...seen,
      low: null,
      high: null,
      table,
      series: newest.map(seenNumber),
    };
  });
}

function seenNumber({ value, unit, n, population, kind, capture, seen }: Row): SeenNumber {
  return {
    value,
    words: unit === 'share' ? formatShare(value) : formatNumber(value, 0),
    n,
    population: populationWords(population, kind),
    whole: population === 'whole',
    listing: capture,
    seen,
    month: monthWords(seen),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
