import type { RowIn } from '../../data/schema/folders.ts';
import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { whenWords } from '../../frames/date-words.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { populationWords } from '../../frames/population-words.ts';
import { EASE_MARGIN } from '../../method/ease-definition.ts';
import type { Finding, FoundClaim } from '../claims/finding.ts';
import { findings as list } from '../claims/findings.ts';
import type { Verdict } from '../claims/verdict-of.ts';
import { effectWords } from '../../frames/effect-words.ts';
import { figureWords } from './figure-words.ts';
import { overturnedBy } from './overturned-by.ts';

type FindingRow = RowIn<'metrics', 'findings'>;
type ClaimRow = RowIn<'metrics', 'claims'>;
type Summary = RowIn<'metrics', 'captures'>;

/** The ledger as it is judged, from which findings are told. */
export interface JudgedLedger {
  claims: readonly ClaimRow[];
  figures: readonly RowIn<'metrics', 'claim-figures'>[];
}

/** Of several claims the worst decides. */
const WORST_FIRST: readonly Verdict[] = ['does not hold', 'cannot be judged', 'cannot be told', 'holds'];

/** Table `findings`: what a developer should take away, in order of weight, told by the ledger as it stands. */
export function findings(rows: MetricRows, ledger: JudgedLedger, all: readonly Finding[] = list): FindingRow[] {
  return all.map((finding, at) => findingRow(finding, at + 1, rows, ledger));
}

function findingRow(finding: Finding, place: number, rows: MetricRows, ledger: JudgedLedger): FindingRow {
  const claims = finding.claims.map((found) => claimOf(finding, found, ledger.claims));
  const figures = finding.claims.flatMap((found) => figuresOf(found, ledger));
  // A figure without a mark is told by the sentence, and nothing hangs on it.
  const marked = figures.filter(({ mark }) => mark !== null);
  const verdict = WORST_FIRST.find((each) => claims.some((claim) => claim.verdict === each))!;
  const captures = capturesOf(claims, rows);
  const number = numberOf(finding, claims, ledger, rows);
  const headline = headlineOf(finding, verdict, claims, number);
  return {
    place,
    finding: finding.finding,
    claims: claims.map(({ claim }) => claim).join(' '),
    verdict,
    turned: verdict === 'holds' ? 'as chosen' : 'turned',
    headline: headline.replace('{when}', number.number_seen ?? 'so far'),
    ...number,
    chart: finding.card.chart,
    sentence: claims.map(({ sentence }) => sentence).join(' '),
    figures: marked.length === 0 ? 'none: the data are not there' : [...new Set(marked.map(figureWords))].join('; '),
    sure: sureWords(marked, captures.length),
    population: coveredWords(finding, captures, figures),
    seen: captures.length === 0 ? 'not seen' : whenWords(captures.map(({ seen }) => seen)),
    of_one_time: finding.ofOneTime ?? false,
    meaning: verdict === 'holds' ? finding.meaning.holds : finding.meaning.otherwise,
    overturned_by: finding.claims
      .map((found, at) => overturnedBy(found.listing, claims[at]!.verdict, figuresOf(found, ledger)))
      .map((words, at) => (at === 0 ? words : `Or ${words.charAt(0).toLowerCase()}${words.slice(1)}`))
      .join(' '),
    weight: finding.weight,
  };
}

/** A finding whose first claim holds still says what that says, whatever became of the others. */
function headlineOf(
  { card: { headline } }: Finding,
  verdict: Verdict,
  [first]: readonly ClaimRow[],
  number: Pick<FindingRow, 'low' | 'high'>,
): string {
  if (verdict === 'holds') return headline.holds;
  switch (first?.verdict) {
    case 'holds':
      return headline.first ?? headline.holds;
    case 'does not hold':
      return isOpposite(number) ? (headline.opposite ?? headline.otherwise) : headline.otherwise;
    default:
      return headline.untold;
  }
}

/** By the rule of ease-pairs: the whole interval above 0, and some of it above what is too small to matter. */
function isOpposite({ low, high }: Pick<FindingRow, 'low' | 'high'>): boolean {
  return low !== null && high !== null && low > 0 && high > EASE_MARGIN;
}

/** The number of its card with interval, mark and days. */
function numberOf(
  { finding, card: { number } }: Finding,
  claims: readonly ClaimRow[],
  { figures }: JudgedLedger,
  rows: MetricRows,
): Pick<FindingRow, 'number' | 'number_words' | 'number_seen' | 'value' | 'low' | 'high' | 'mark' | 'figure'> {
  const claim = claims.find((each) => each.claim === number.claim);
  if (!claim)
    throw new RangeError(
      `finding ${finding}: card: expected one of its claims, received ${JSON.stringify(number.claim)}`,
    );
  const row = figures.find((each) => each.claim === number.claim && each.effect_name === number.figure);
  const days = capturesOf([claim], rows).map(({ seen }) => seen);
  return {
    number: row ? effectWords(row.effect, row.effect_name) : null,
    number_words: number.words,
    number_seen: days.length === 0 ? null : whenWords(days),
    value: row?.effect ?? null,
    low: row?.low ?? null,
    high: row?.high ?? null,
    mark: row?.mark ?? null,
    figure: number.figure,
  };
}

function claimOf({ finding }: Finding, { claim }: FoundClaim, ledger: readonly ClaimRow[]): ClaimRow {
  const row = ledger.find((each) => each.claim === claim);
  if (row) return row;
  throw new RangeError(`finding ${finding}: expected a claim of the ledger, received ${JSON.stringify(claim)}`);
}

function figuresOf({ claim }: FoundClaim, { figures }: JudgedLedger): JudgedLedger['figures'] {
  return figures.filter((row) => row.claim === claim);
}

/** The figures with an interval; where there is none, that the others were counted. */
function sureWords(marked: JudgedLedger['figures'], listings: number): string {
  const drawn = new Set(
    marked.filter(({ low, certainty }) => low !== null && certainty !== 'in this listing').map(figureWords),
  );
  if (drawn.size > 0) return [...drawn].join('; ');
  return marked.length === 0 ? 'not known' : `counted in ${listings === 1 ? 'this listing' : 'these listings'}`;
}

/** Captures of the claims, from the oldest to the newest. */
function capturesOf(claims: readonly ClaimRow[], rows: MetricRows): Summary[] {
  const named = new Set(claims.flatMap(({ captures }) => captures.split(' ')));
  return rows('captures')
    .filter(({ capture }) => named.has(capture))
    .sort((a, b) => (a.seen < b.seen ? -1 : 1));
}

/** What the listings cover, each kind of listing with its days, and the units of the figures. */
function coveredWords(
  { kind, among }: Finding,
  captures: readonly Summary[],
  figures: JudgedLedger['figures'],
): string {
  const units = withoutRepeats(figures.flatMap(({ n }) => (n === null ? [] : withCommas(n))));
  const listing = captures.filter((row) => !['none', null].includes(populationOf(row, kind)));
  const groups = Map.groupBy(listing, (row) => populationWords(populationOf(row, kind), kind));
  const days = captures.map(({ seen }) => seen);
  const covered = [...groups].map(
    ([words, own]) =>
      `${words} ${whenWords(
        own.map(({ seen }) => seen),
        days,
      )}`,
  );
  const listed = covered.length === 0 ? 'no listing' : new Intl.ListFormat('en-GB').format(covered);
  const counted = units.length === 0 ? '' : `; counted: ${units.join('; ')}`;
  return `${listed}${among === undefined ? '' : `: ${among}`}${counted}`;
}

function populationOf(row: Summary, kind: ListedKind): string | null {
  return row[`${kind}_population`];
}

/** Counts of units as a text has them, with thousands set apart. */
function withCommas(words: string): string {
  return words.replace(/\d{4,}/g, (digits) => Number(digits).toLocaleString('en'));
}

/** Each once, and none whose numbers are all in another: `20 models` beside `20 and 40 models`. */
function withoutRepeats(units: readonly string[]): string[] {
  const numbers = (words: string): string[] => words.match(/[\d,]*\d/g) ?? [];
  const all = [...new Set(units)];
  const isWithin = (words: string, other: string) =>
    other.length > words.length && numbers(words).every((each) => numbers(other).includes(each));
  return all.filter((words) => !all.some((other) => isWithin(words, other)));
}
