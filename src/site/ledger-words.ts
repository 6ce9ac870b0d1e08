import type { RowIn } from '../../data/schema/folders.ts';
import { dayWords, monthWords } from '../../frames/date-words.ts';
import { populationWords } from '../../frames/population-words.ts';
import { formatNumber } from '../format/format-number.ts';

type ClaimRow = RowIn<'metrics', 'claims'>;
type FigureRow = RowIn<'metrics', 'claim-figures'>;
type CaptureRow = RowIn<'metrics', 'captures'>;

/** What the badge of a claim says. */
export const verdictBadges: Readonly<Record<ClaimRow['verdict'], string>> = {
  holds: 'Held up',
  'does not hold': 'Failed',
  'cannot be told': 'Cannot be told',
  'cannot be judged': 'No data',
};

/** What the printed sentence of a claim that failed is: not the claim. Nothing of all others. */
export function insteadWords(verdict: ClaimRow['verdict']): string {
  return verdict === 'does not hold' ? 'What was claimed is wrong; the sentence is what the data say instead.' : '';
}

const OTHER_SIDE: Readonly<Record<string, string>> = {
  above: 'at most',
  'at least': 'below',
  'at most': 'above',
  below: 'at least',
};

/** A figure as the ledger prints it; its interval with what was drawn for it, and '' where it has none. */
export function figureCells(row: FigureRow): { name: string; value: string; interval: string; n: string } {
  const { effect_name: name, effect, low, high, certainty, n } = row;
  const drawn = certainty === 'interval by missing value' ? 'whatever is missing' : drawnFor(certainty);
  const interval = low === null || high === null || drawn === '' ? '' : `${number(low)} to ${number(high)}, ${drawn}`;
  return { name, value: number(effect), interval, n: withCommas(n ?? '') };
}

/** `95% over authors`; '' of a count. */
function drawnFor(certainty: string): string {
  return certainty.startsWith('interval by ') ? `95% ${certainty.replace('interval by', 'over')}s` : '';
}

/**
 * What would change the verdict of a claim, by its marks. One that held is turned by any figure on the other side; one
 * that did not would hold with all of them on theirs, with the whole interval where they have one. Null without marks.
 */
export function changedBy(
  verdict: ClaimRow['verdict'],
  figures: readonly FigureRow[],
): { label: 'Overturned by' | 'Would hold with'; words: string } | null {
  const held = verdict === 'holds';
  const sides = figures.flatMap(({ effect_name: name, is, mark }) =>
    is === null || mark === null
      ? []
      : [`“${name}” ${held ? (OTHER_SIDE[is] ?? `not ${is}`) : is} ${formatNumber(mark)}`],
  );
  const words = [...new Set(sides)].join(held ? ', or ' : ' and ');
  if (words === '') return null;
  const whole = !held && figures.some(({ low, certainty }) => low !== null && certainty !== 'in this listing');
  return {
    label: held ? 'Overturned by' : 'Would hold with',
    words: whole ? `${words}, with the whole interval` : words,
  };
}

/** The two p-values of a tested claim in words; '' of one that was not tested. */
export function testWords({ p, p_adjusted: adjusted }: Pick<ClaimRow, 'p' | 'p_adjusted'>): string {
  if (p === null || adjusted === null) return '';
  const chance = p < 0.001 ? 'fewer than 1 in 1,000' : `about ${formatNumber(p * 1000, 0)} in 1,000`;
  return (
    `p ${small(p)}; ${small(adjusted)} once all tested claims are counted together. If there were no difference, one ` +
    `as large would come up in ${chance} draws.`
  );
}

/**
 * The listings that a claim rests on: of up to three the month and what each covers, of more the months alone; what is
 * no listing by its name, and '' where it rests on none.
 */
export function listingWords(captures: string, all: readonly CaptureRow[]): string {
  const names = captures.split(' ').filter((name) => name !== 'none');
  const rows = all.filter(({ capture }) => names.includes(capture)).toSorted((a, b) => (a.seen < b.seen ? -1 : 1));
  const others = names.filter((name) => all.every(({ capture }) => capture !== name));
  const months = rows.map(({ seen }) => monthWords(seen));
  const when = rows.map(({ seen }, at) => (isOnce(months[at]!, months) ? months[at]! : dayWords(seen)));
  const told = rows.map((row, at) => (rows.length > 3 ? when[at]! : `${when[at]!} (${coverWords(row)})`));
  return new Intl.ListFormat('en-GB').format([...told, ...others]);
}

function isOnce(word: string, words: readonly string[]): boolean {
  return words.filter((each) => each === word).length === 1;
}

/** What a listing covers: `all models, all datasets`. */
export function coverWords(row: CaptureRow): string {
  return (['models', 'spaces', 'datasets'] as const)
    .flatMap((kind) => {
      const population = row[`${kind}_population`];
      return population === 'none' || population === null ? [] : [populationWords(population, kind)];
    })
    .join(', ');
}

/** A number with as many digits as it needs to be told apart from its mark. */
function number(value: number): string {
  return Number.isInteger(value) ? formatNumber(value, 0) : formatNumber(value, Math.abs(value) < 1 ? 3 : 2);
}

function small(p: number): string {
  return p < 0.001 ? 'below 0.001' : formatNumber(p, 3);
}

/** `29432 models` as `29,432 models`. */
function withCommas(units: string): string {
  return units.replaceAll(/\d{4,}/g, (digits) => formatNumber(Number(digits), 0));
}
