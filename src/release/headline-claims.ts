import type { RowIn } from '../../data/schema/folders.ts';
import { effectUnit, effectWords } from '../../frames/effect-words.ts';
import { listedKinds, type ListedKind } from '../../data/schema/listed-kinds.ts';
import { populationWords } from '../../frames/population-words.ts';
import type { ReportData } from '../data/report-data.ts';
import { topicsOf } from '../site/claim-topics.ts';
import { dataFile, ledgerEntry } from '../site/page-address.ts';
import { daysSeen } from './days-seen.ts';

type FigureRow = RowIn<'metrics', 'claim-figures'>;

/** A number of a claim with what was counted and how sure it is. */
export interface HeadlineValue {
  name: string;
  value: number;
  words: string;
  unit: string;
  low: number | null;
  high: number | null;
  /** `95% interval over authors`, or that it was counted in the listing. */
  sure: string;
  /** Units behind it, as `29,432 and 760,000 models`. */
  n: string | null;
  /** What it has to be for the claim to hold: `above 0.5`. */
  must_be: string | null;
}

/** A claim of the report as the data judge it today. */
export interface HeadlineClaim {
  id: string;
  /** What it is about, as the ledger sorts claims: `Studies of others`. */
  topic: string;
  sentence: string;
  verdict: RowIn<'metrics', 'claims'>['verdict'];
  made_by: string;
  /** Place among the ten findings; null for other claims. */
  finding: number | null;
  /** What data would turn the finding over; null for other claims. */
  overturned_by: string | null;
  values: HeadlineValue[];
  population: string;
  /** Days of the listings, the oldest first. */
  seen: string[];
  ledger: string;
  figures: string[];
  tables: string[];
}

/** Every claim of the ledger, those of the ten findings first; `figuresOf` names the figures that stand beside a claim. */
export function headlineClaims(
  { metricTable }: Pick<ReportData, 'metricTable'>,
  figuresOf: (claim: string) => readonly string[],
): HeadlineClaim[] {
  const [figures, findings] = [metricTable('claim-figures'), metricTable('findings')];
  const summaries = metricTable('captures');
  const topics = new Map(
    topicsOf(metricTable('claims').map(({ claim }) => claim)).flatMap(({ title, claims }) =>
      claims.map((id) => [id, title]),
    ),
  );
  return metricTable('claims')
    .map((row): HeadlineClaim => {
      const found = findings.find(({ claims }) => claims.split(' ').includes(row.claim));
      const own = figures.filter(({ claim }) => claim === row.claim);
      const captures = row.captures.split(' ');
      return {
        id: row.claim,
        topic: topics.get(row.claim)!,
        sentence: row.sentence,
        verdict: row.verdict,
        made_by: row.made_by,
        finding: found?.place ?? null,
        overturned_by: found?.overturned_by ?? null,
        values: withoutTwins(own).map(valueOf),
        population:
          found?.population ??
          covered(
            summaries.filter(({ capture }) => captures.includes(capture)),
            [own.map(({ n }) => n ?? '').join(' '), `${row.sentence} ${row.predicate}`],
          ),
        seen: daysSeen(captures, summaries),
        ledger: ledgerEntry(row.claim),
        figures: figuresOf(row.claim).map((figure) => `f/${figure}/`),
        tables: row.rests_on.split(' ').map((table) => dataFile(`metrics/${table}.csv`)),
      };
    })
    .sort((a, b) => (a.finding ?? Infinity) - (b.finding ?? Infinity) || (a.id < b.id ? -1 : 1));
}

/** Where one figure is held against two marks it is given once. */
function withoutTwins(figures: readonly FigureRow[]): FigureRow[] {
  const key = ({ effect_name: name, effect, n }: FigureRow) => `${name} ${effect} ${n}`;
  return [...new Map(figures.map((row) => [key(row), row])).values()];
}

function valueOf({ effect_name: name, effect, low, high, certainty, n, is, mark }: FigureRow): HeadlineValue {
  const isCounted = certainty === 'in this listing';
  return {
    name,
    value: effect,
    words: effectWords(effect, name),
    unit: effectUnit(name, effect),
    low,
    high,
    sure: isCounted ? 'counted in the listing' : `95% ${certainty.replace('interval by', 'interval over')}s`,
    n: n?.replaceAll(/\d{4,}/g, (digits) => Number(digits).toLocaleString('en')) ?? null,
    must_be: mark === null ? null : `${is} ${mark}`,
  };
}

/** Words by which a claim names the kinds that it is of: a task is one of models. */
const KINDS = {
  models: /\bmodels?\b|\btasks?\b/i,
  spaces: /\bspaces?\b|\bapps?\b/i,
  datasets: /\bdatasets\b/i,
} as const;

/**
 * What the listings cover of the kinds that the units name, or where they name none the sentence and its condition; for
 * claims of which no finding says it in words.
 */
function covered(rows: readonly RowIn<'metrics', 'captures'>[], said: readonly string[]): string {
  const named = said.map((words) => listedKinds.filter((kind) => KINDS[kind].test(words)));
  const words = [...named, listedKinds].map((kinds) => populationsOf(rows, kinds)).find((own) => own.length > 0);
  return words === undefined ? 'no listing of the Hub' : new Intl.ListFormat('en-GB').format(words);
}

/** What listings cover of some kinds in words, each once; none of kinds that they do not list. */
function populationsOf(rows: readonly RowIn<'metrics', 'captures'>[], kinds: readonly ListedKind[]): string[] {
  const words = rows.flatMap((row) =>
    kinds
      .filter((kind) => ![null, 'none', 'unknown'].includes(row[`${kind}_population`]))
      .map((kind) => populationWords(row[`${kind}_population`], kind)),
  );
  return [...new Set(words)];
}
