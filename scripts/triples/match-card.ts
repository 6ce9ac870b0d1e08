import { candidateFeatures } from './candidate-features.ts';
import { candidatesOf, type Candidate, type ReadText } from './candidates.ts';
import { probabilityOf, type Logistic } from './fit-logistic.ts';
import type { CountReader } from './learned-counts.ts';
import type { SignName } from './mention-signs.ts';
import type { NameIndex } from './name-index.ts';

/**
 * What a match rests on: a link to the dataset, a mention in the text, or only the wording, name and owner of the
 * model.
 */
export type MatchEvidence = 'linked' | 'mentioned' | 'inferred';

/** A dataset that a card uses, as far as its text tells. */
export interface Match {
  /** Key of the dataset in the name index. */
  key: string;
  /** Its id in the listing; null for a name that authors declare but the Hub does not list. */
  id: string | null;
  /** Calibrated: of matches with 0.8, about 80 % are declared by authors who declare anything. */
  confidence: number;
  evidence: MatchEvidence;
  /** Line of the body, from 1, of the mention that says most; null for an inferred match. */
  line: number | null;
  /**
   * What the signs of its mentions tell; both false where the text only names it. `base`: only a model that this one is
   * made from or learns from is said to use it.
   */
  relation: { train: boolean; evaluate: boolean; base?: true };
}

/** What a matcher needs to know. */
export interface Matcher {
  index: NameIndex;
  counts: CountReader;
  logistic: Logistic;
}

/** Confidence of a row of the leaderboard's table: its wording is fixed. */
const TABLE = 0.95;
/**
 * Confidence of what a short text says outright. What a short text
 * only names in a sentence is no use. In a long card a sentence is one of many, most of which name what authors do not
 * declare: there what was learned decides.
 */
const STATED = 0.6;
const SHORT = 1000;
const STATES: readonly SignName[] = ['saysTrained', 'saysEvaluated', 'saysLoaded'];

/** Datasets that a card may use, most confident first; those below `least` are left out. */
export function matchCard(text: ReadText, { index, counts, logistic }: Matcher, least: number): Match[] {
  const candidates = candidatesOf(text, index, counts);
  const matches: Match[] = [];
  for (const candidate of candidates) {
    const learned = probabilityOf(logistic, candidateFeatures(candidate, text, counts, candidates.length));
    if (isOnlyNamed(candidate, text)) continue;
    const confidence = Math.max(learned, leastOf(candidate, text));
    if (confidence >= least) matches.push(matchOf(candidate, confidence, text.length <= SHORT));
  }
  return matches.sort((a, b) => b.confidence - a.confidence || (a.key < b.key ? -1 : 1));
}

function isOnlyNamed({ mentions }: Candidate, { length }: ReadText): boolean {
  return length <= SHORT && mentions !== undefined && !mentions.signs.has('mayUse');
}

/** What is said in fixed or plain words is believed at least so much. */
function leastOf({ mentions }: Candidate, { length }: ReadText): number {
  const signs = mentions?.signs;
  if (!signs) return 0;
  if (signs.has('leaderboard')) return TABLE;
  return length <= SHORT && STATES.some((sign) => signs.has(sign)) ? STATED : 0;
}

function matchOf({ key, dataset, mentions }: Candidate, confidence: number, isShort: boolean): Match {
  const has = mentions?.signs;
  return {
    key,
    id: dataset?.id ?? null,
    confidence,
    evidence: !has ? 'inferred' : has.has('datasetLink') || has.has('loadCall') ? 'linked' : 'mentioned',
    line: mentions?.line ?? null,
    relation: relationOf(has, isShort),
  };
}

function relationOf(has: ReadonlySet<SignName> | undefined, isShort: boolean): Match['relation'] {
  const any = (...signs: readonly SignName[]): boolean => signs.some((sign) => has?.has(sign));
  if (any('ofBase') && !any('ofThis')) return { train: false, evaluate: false, base: true };
  // In a short text what is said outright leaves nothing to what stands around it.
  if (isShort && any('saysTrained', 'saysEvaluated') && !any('saysLoaded'))
    return {
      // A heading about data tells less of what is below it than that it was tested with.
      train: any('saysTrained') || (any('sectionTraining') && !any('saysEvaluated')),
      evaluate: any('saysEvaluated', 'sectionEvaluation'),
    };
  return {
    train: any('saysTrained', 'trainedOn', 'tunedOnData', 'saidTrained', 'sectionTraining'),
    evaluate: any('saysEvaluated', 'evaluatedOn', 'saidScored', 'sectionEvaluation'),
  };
}
