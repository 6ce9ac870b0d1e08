import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { whenWords } from '../../frames/date-words.ts';
import { appsWords } from '../../frames/apps-words.ts';
import { frameOf, framesOf, isFrameName } from '../../frames/frame-rules.ts';
import { effectWords } from '../../frames/effect-words.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { populationWords } from '../../frames/population-words.ts';
import type { Claim, Figure } from '../claims/claim.ts';
import type { Verdict } from '../claims/verdict-of.ts';

/** Where a sentence says when: ` {when whole-models}`. */
const WHEN = / \{when ([\w-]+)\}/g;
/** Where it says of what: `{models model-gates}` is `all models`, or what else the capture of that rule covers. */
const COVERED = /\{(models|spaces|datasets) ([\w-]+)\}/g;
/**
 * Where it says of which apps: `{apps space-stages}` is `apps`, and `apps looked at one by one` where more were
 * listed.
 */
const APPS = /\{apps ([\w-]+)\}/g;
/** Where it says how much: `{share 1}` is the first figure in percent. */
const SHARE = /\{share (\d+)\}/g;

/** `{number 1}` is the first figure as a number, with two decimals where it is not whole. */
const NUMBER = /\{number (\d+)\}/g;

/** The sentence of a verdict and the predicate, as they are printed. */
export interface ClaimWords {
  sentence: string;
  predicate: string;
}

/**
 * The words of a claim with the days and populations of its captures and the shares of its figures; a rule without a
 * capture leaves no word.
 */
export function claimWords(claim: Claim, rows: MetricRows, figures: readonly Figure[], verdict: Verdict): ClaimWords {
  const every = [claim.sentence, claim.otherwise, claim.unsure ?? ''];
  const all = every.flatMap((words) => [...words.matchAll(WHEN)].flatMap(([, name]) => daysOf(rows, name)));
  const when = (words: string) =>
    words
      .replace(WHEN, (_, name: string) => {
        const days = daysOf(rows, name);
        return days.length > 0 ? ` ${whenWords(days, all)}` : '';
      })
      .replace(COVERED, (_, kind: ListedKind, name: string) => coveredWords(rows, kind, name))
      .replace(APPS, (_, name: string) => appsWords(isFrameName(name) ? frameOf(rows, name) : undefined))
      .replace(SHARE, (_, place: string) => percent(figures[Number(place) - 1]))
      .replace(NUMBER, (_, place: string) => number(figures[Number(place) - 1]));
  return { sentence: when(sentenceOf(claim, verdict)), predicate: when(claim.predicate) };
}

function sentenceOf({ sentence, otherwise, unsure }: Claim, verdict: Verdict): string {
  switch (verdict) {
    case 'holds':
      return sentence;
    case 'does not hold':
      return otherwise;
    case 'cannot be told':
      return unsure ?? `Whether this is so cannot be told from these data: \u201c${sentence}\u201d`;
    case 'cannot be judged':
      return `The data at hand do not say whether this is so: \u201c${sentence}\u201d`;
  }
}

function daysOf(rows: MetricRows, name = ''): string[] {
  return isFrameName(name) ? framesOf(rows, name).map(({ seen }) => seen) : [];
}

/** What the capture of a rule covers, an unknown part where no capture is one. */
function coveredWords(rows: MetricRows, kind: ListedKind, name: string): string {
  const frame = isFrameName(name) ? frameOf(rows, name) : undefined;
  return populationWords(frame?.[`${kind}_population`] ?? 'unknown', kind);
}

/** A share in percent, as the pages write it; a word where there is no such figure. */
function percent(figure: Figure | undefined): string {
  return figure === undefined ? 'an unknown share' : effectWords(figure.effect, 'share');
}

function number(figure: Figure | undefined): string {
  if (figure === undefined) return 'an unknown number';
  const { effect } = figure;
  return (Number.isInteger(effect) ? String(effect) : effect.toFixed(2)).replace('-', '\u2212');
}
