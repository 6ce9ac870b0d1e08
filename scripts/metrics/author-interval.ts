import { populationOf, type CaptureTables, type Population } from './capture-tables.ts';
import { shareByAuthor, type AuthorShare } from '../statistics/share-by-author.ts';
import { rounded } from '../statistics/rounded.ts';

/** The same on every machine; another seed moves an end by a few thousandths. */
const SEED = 20_231_115;

/** Lower and upper end of a share by author. */
export interface Ends {
  low: number | null;
  high: number | null;
}

/** Of a count. */
export const NO_ENDS: Ends = { low: null, high: null };

/** What the models in scope of a capture are: top lists, where its listing is of all models. */
export function scopeOf(at: CaptureTables): Population {
  const population = populationOf(at, 'models');
  return population === 'whole' ? 'top' : population;
}

/** Whether the models of a capture are a sample or a set that somebody picked, whose shares carry intervals. */
export function isPicked(at: CaptureTables): boolean {
  return !['whole', 'top', 'none'].includes(populationOf(at, 'models'));
}

/** 95 % bootstrap interval over authors of a share, from what each author has, with twelve digits. */
export function authorInterval(authors: readonly AuthorShare[]): Ends {
  const { low, high } = shareByAuthor(authors, SEED);
  return { low: rounded(low), high: rounded(high) };
}

/** The same of the share of rows that meet a condition; rows without a known author stand alone. */
export function rowsInterval<R>(
  rows: readonly R[],
  authorOf: (row: R) => string | null,
  meets: (row: R) => boolean,
): Ends {
  const groups = Map.groupBy(rows, (row) => authorOf(row) ?? row);
  return authorInterval([...groups.values()].map((own) => ({ of: own.length, n: own.filter(meets).length })));
}
