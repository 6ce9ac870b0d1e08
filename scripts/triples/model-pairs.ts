import { EVIDENCE } from '../../data/schema/captures/triples.ts';
import { readText } from './candidates.ts';
import type { EvaluationResult } from '../records/evaluation-result.ts';
import { matchCard, type Match, type Matcher } from './match-card.ts';
import { isNameOfCopies, namesOfCopy } from './names-of-copies.ts';
import type { ModelStatements } from './model-statements.ts';

export type Evidence = (typeof EVIDENCE)[number];

/** A dataset that a model uses, with all that says so. */
export interface ModelPair {
  /** Key of the dataset in the name index. */
  key: string;
  /** Id in the listing, else the name as first written. */
  dataset: string;
  evidence: ReadonlySet<Evidence>;
  confidence: number;
  /** base: a model that this one is made from or learns from uses it. */
  relation: 'train' | 'evaluate' | 'both' | 'base' | 'unknown';
  /** Line of README.md that says most: of a result, else of a declaration, else of a mention. */
  line: number | null;
  results: readonly EvaluationResult[];
}

export interface PairTools extends Matcher {
  /** Least confidence of a mention that is kept. */
  threshold: number;
  /** Share of declarations that hand labels confirm. */
  declaredConfidence: number;
}

interface Found {
  name: string;
  results: EvaluationResult[];
  declared: { line: number | null }[];
  match: Match | undefined;
}

/**
 * Pairs of a model and each dataset that it states or whose use its text tells with enough confidence, in the order
 * found. A dataset that only the wording of similar cards points to is no pair: there is no place to show.
 */
export function modelPairs({ model, declared, results, text }: ModelStatements, tools: PairTools): ModelPair[] {
  const found = new Map<string, Found>();
  const at = (name: string): Found => {
    const key = isNameOfCopies(name) ? name.toLowerCase() : tools.index.keyOf(name);
    return found.get(key) ?? found.set(key, { name, results: [], declared: [], match: undefined }).get(key)!;
  };
  for (const result of results) at(result.dataset!).results.push(result);
  for (const { name, line } of declared) at(name).declared.push({ line });
  for (const match of text
    ? matchCard(
        readText({ id: model.id, body: text.body, written: model.lastModified ?? null }, tools.index),
        tools,
        tools.threshold,
      )
    : []) {
    // A text that names a copy tells of what the author declares by the name alone.
    const declaredAs = namesOfCopy(match.key).find((name) => found.has(name));
    if (match.evidence !== 'inferred')
      at(declaredAs ?? match.id ?? match.key).match =
        match.line === null ? match : { ...match, line: match.line + text!.bodyLine - 1 };
  }
  return [...found].map(([key, each]) => pairOf(key, each, tools));
}

function pairOf(
  key: string,
  { name, results, declared, match }: Found,
  { index, declaredConfidence }: PairTools,
): ModelPair {
  const stated = results.length > 0 || declared.length > 0;
  return {
    key,
    dataset: index.dataset(key)?.id ?? name,
    evidence: new Set([
      ...(results.length > 0 ? ['evaluated' as const] : []),
      ...(declared.length > 0 ? ['declared' as const] : []),
      ...(match && match.evidence !== 'inferred' ? [match.evidence] : []),
    ]),
    confidence: Math.max(stated ? declaredConfidence : 0, match?.confidence ?? 0),
    relation: relationOf(match?.relation, results.length > 0),
    line: [...results, ...declared, ...(match ? [match] : [])].find((each) => each.line !== null)?.line ?? null,
    results,
  };
}

function relationOf(told: Match['relation'] | undefined, evaluated: boolean): ModelPair['relation'] {
  const evaluate = evaluated || told?.evaluate === true;
  if (told?.train) return evaluate ? 'both' : 'train';
  return evaluate ? 'evaluate' : told?.base ? 'base' : 'unknown';
}
