import { effectWords } from '../../frames/effect-words.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { whenWords } from '../../frames/date-words.ts';
import { formatNumber } from '../format/format-number.ts';

type ClaimRow = RowIn<'metrics', 'claims'>;
type FigureRow = RowIn<'metrics', 'claim-figures'>;

const VERDICTS: Readonly<Record<ClaimRow['verdict'], string>> = {
  holds: 'Holds',
  'does not hold': 'The claim does not hold',
  'cannot be told': 'Cannot be told: the interval reaches to both sides of the mark',
  'cannot be judged': 'Cannot be judged: the data are not there',
};

/**
 * Verdict and evidence of a row of the claim ledger with the rows of its figures, as the page prints them; `seenOf`
 * gives the day of a capture.
 */
export function claimEvidence(
  row: ClaimRow,
  figures: readonly FigureRow[],
  seenOf: (capture: string) => string | undefined,
): { verdict: string; evidence: string } {
  const maker = row.made_by === 'report' ? '' : `Claim of: ${row.made_by}. `;
  // Where one figure is held against two marks it is printed once.
  const told = figures.filter((each, at) => figures.findIndex((other) => isSame(other, each)) === at);
  const parts = [
    ...told.map((each, at) => figureWords(each, told[at - 1])),
    row.p_adjusted === null
      ? ''
      : `adjusted p ${row.p_adjusted < 0.001 ? 'below 0.001' : formatNumber(row.p_adjusted, 3)}`,
    sourcesOf(row.captures.split(' '), seenOf),
    `holds when ${predicateWords(row.predicate)}`,
  ];
  return { verdict: `${maker}${verdictWords(row)}.`, evidence: `${capital(parts.filter(Boolean).join('; '))}.` };
}

/** A predicate as it is printed: numbers below nought and apostrophes have the signs that the page has for them. */
export function predicateWords(predicate: string): string {
  return predicate.replaceAll(/(?<=^|\s)-(?=\d)/g, '−').replaceAll(/(?<=\w)'(?=\w)/g, '’');
}

const BADGES: Readonly<Record<ClaimRow['verdict'], string>> = {
  holds: 'Held up',
  'does not hold': 'Claim failed',
  'cannot be told': 'Cannot be told',
  'cannot be judged': 'Not judged',
};

/**
 * The verdict in two words, and the one figure that decided with how sure it is, in words a reader need not look up;
 * no figure for a claim that could not be judged.
 */
export function claimInShort(row: ClaimRow): { badge: string; number: string | undefined } {
  const badge = BADGES[row.verdict];
  if (row.effect === null || row.effect_name === null) return { badge, number: undefined };
  const parts = [sureWords(row), row.n === null ? '' : withCommas(row.n)].filter(Boolean);
  const sure = parts.length > 0 ? ` (${parts.join('; ')})` : '';
  const name = capital(withScale(row.effect_name));
  return { badge, number: `${name}: ${effectWords(row.effect, row.effect_name)}${sure}.` };
}

/** What the ends of the scale of a measure are, behind its name: a reader need not know it. */
const SCALES: readonly (readonly [RegExp, string])[] = [
  [/Cliff’s delta|^delta\b/, '0 is alike and 1 or −1 wholly apart'],
  [/Spearman(?:’s rho| correlation)|Kendall’s tau/, '1 is the same order and 0 none'],
  [/\bF1\b/, '1 is perfect'],
];

function withScale(name: string): string {
  const scale = SCALES.find(([measure]) => measure.test(name));
  return scale ? `${name}, on which ${scale[1]}` : name;
}

/** `95% interval 0.25 to 0.85, over authors`; of a count that nothing was drawn. */
function sureWords({ low, high, certainty, effect_name: name }: ClaimRow): string {
  if (certainty === 'in this listing') return 'a count, no sample';
  if (low === null || high === null) return '';
  const range = `${effectWords(low, name ?? '')} to ${effectWords(high, name ?? '')}`;
  if (certainty === 'interval by missing value') return `${range}, whatever the missing values are`;
  return `95% interval ${range}, over ${certainty.replace('interval by ', '')}s`;
}

/** The verdict; of a count of a listing with the words that say that nothing else was asked. */
function verdictWords({ verdict, certainty, captures, p_adjusted: p }: ClaimRow): string {
  if (verdict === 'cannot be told' && p !== null && p > 0.05) return 'Cannot be told: the test does not tell';
  const isCounted = certainty === 'in this listing' && (verdict === 'holds' || verdict === 'does not hold');
  const listings = captures.includes(' ') ? 'in these listings' : 'in this listing';
  return isCounted ? `${VERDICTS[verdict]} ${listings}` : VERDICTS[verdict];
}

function isSame(one: FigureRow, other: FigureRow): boolean {
  return one.effect_name === other.effect_name && one.effect === other.effect && one.n === other.n;
}

/** A figure after the one before it, whose units are not said again. */
function figureWords(row: FigureRow, before: FigureRow | undefined): string {
  const { effect_name: name, effect, n } = row;
  const units = n === null || n === before?.n ? '' : `, ${withCommas(n)}`;
  return `${before === undefined ? capital(name) : name}: ${effectWords(effect, name)}${interval(row)}${units}`;
}

/** `29432 models` as `29,432 models`. */
function withCommas(units: string): string {
  return units.replaceAll(/\d{4,}/g, (digits) => formatNumber(Number(digits), 0));
}

/** When the captures were seen; what is no capture, as a zoo, by its name. */
function sourcesOf(names: readonly string[], seenOf: (capture: string) => string | undefined): string {
  const days = names.flatMap((name) => seenOf(name) ?? []).sort();
  const others = names.filter((name) => name !== 'none' && seenOf(name) === undefined);
  return [days.length > 0 ? `as seen ${whenWords(days)}` : '', ...others].filter(Boolean).join(', ');
}

/** The interval and what it is over: `interval by author` is `95% over authors`. */
function interval({ low, high, certainty, effect_name: name }: FigureRow): string {
  if (low === null || high === null || certainty === 'in this listing') return '';
  const ends = `${effectWords(low, name)}, ${effectWords(high, name)}`;
  if (certainty === 'interval by missing value') return ` [${ends}; whatever is missing]`;
  return ` [${ends}; 95% ${certainty.replace('interval by', 'over')}s]`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
