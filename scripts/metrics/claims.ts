import type { RowIn } from '../../data/schema/folders.ts';
import { claims as ledger } from '../claims/index.ts';
import { whenWords } from '../../frames/date-words.ts';
import { frameOf, framesOf, isFrameName } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { populationWords } from '../../frames/population-words.ts';
import type { Claim, Judgement } from '../claims/claim.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { rounded } from '../statistics/rounded.ts';

type ClaimRow = RowIn<'metrics', 'claims'>;

/** Where a sentence says when: ` {when whole-models}`. */
const WHEN = / \{when ([\w-]+)\}/g;
/** Where it says of what: `{models model-gates}` is `all models`, or what else the capture of that rule covers. */
const COVERED = /\{(models|spaces|datasets) ([\w-]+)\}/g;
/** False discovery rate over the confirmatory claims. */
const RATE = 0.05;

/** Table `claims`: the ledger judged by the metrics, p-values adjusted over the confirmatory family. */
export function claims(rows: MetricRows, all: readonly Claim[] = ledger): ClaimRow[] {
  const judged = all.map((claim) => ({ claim, judgement: claim.judge(rows) }));
  const tested = judged.flatMap(({ claim, judgement }) =>
    claim.family === 'confirmatory' && judgement?.p != null ? [{ id: claim.id, p: judgement.p }] : [],
  );
  const adjusted = tested.length === 0 ? [] : benjaminiHochberg(tested.map(({ p }) => p));
  const adjustedOf = new Map(tested.map(({ id }, at) => [id, adjusted[at]!]));
  return judged.map(({ claim, judgement }) =>
    claimRow(inWords(claim, rows), capturesNamed(claim, rows), judgement, adjustedOf.get(claim.id) ?? null),
  );
}

function capturesNamed({ captures }: Claim, rows: MetricRows): string {
  const named =
    typeof captures === 'function'
      ? captures(rows)
      : captures.flatMap((name) => framesOf(rows, name).map(({ capture }) => capture));
  return named.length === 0 ? 'none' : [...new Set(named)].sort().join(' ');
}

/** The claim with the days and the population of its captures in words; a rule without a capture leaves no word. */
function inWords(claim: Claim, rows: MetricRows): Claim {
  const named = [claim.sentence, claim.otherwise].flatMap((words) => [...words.matchAll(WHEN)].map(([, name]) => name));
  const daysOf = (name = '') => (isFrameName(name) ? framesOf(rows, name).map(({ seen }) => seen) : []);
  const all = named.flatMap(daysOf);
  const fill = (words: string) =>
    words
      .replace(WHEN, (_, name: string) => (daysOf(name).length > 0 ? ` ${whenWords(daysOf(name), all)}` : ''))
      .replace(COVERED, (_, kind: ListedKind, name: string) => coveredWords(rows, kind, name));
  return {
    ...claim,
    sentence: fill(claim.sentence),
    otherwise: fill(claim.otherwise),
    predicate: fill(claim.predicate),
  };
}

/** What the capture of a rule covers, an unknown part where no capture is one. */
function coveredWords(rows: MetricRows, kind: ListedKind, name: string): string {
  const frame = isFrameName(name) ? frameOf(rows, name) : undefined;
  return populationWords(frame?.[`${kind}_population`] ?? 'unknown', kind);
}

/** What the page prints where the data do not say. */
function unjudged({ sentence }: Claim): string {
  return `The data at hand do not say whether this is so: \u201c${sentence}\u201d`;
}

function claimRow(claim: Claim, captures: string, judgement: Judgement | null, adjusted: number | null): ClaimRow {
  const holds = judgement !== null && judgement.holds && (adjusted === null || adjusted <= RATE);
  return {
    claim: claim.id,
    family: claim.family,
    made_by: claim.madeBy,
    verdict: judgement === null ? 'cannot be judged' : holds ? 'holds' : 'does not hold',
    sentence: judgement === null ? unjudged(claim) : holds ? claim.sentence : claim.otherwise,
    captures,
    rests_on: claim.restsOn.join(' '),
    predicate: claim.predicate,
    effect_name: judgement?.effectName ?? null,
    effect: rounded(judgement?.effect ?? null),
    low: rounded(judgement?.low ?? null),
    high: rounded(judgement?.high ?? null),
    p: rounded(judgement?.p ?? null),
    p_adjusted: rounded(adjusted),
    n: judgement?.n ?? null,
    turned: claim.madeBy === 'report' ? judgement !== null && !holds : null,
  };
}
