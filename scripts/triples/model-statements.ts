import type { ModelCard } from '../records/model-card.ts';
import type { ModelFacts } from '../records/read-model.ts';
import { declaredDatasets, type DeclaredDataset } from './declared-datasets.ts';
import { evalResults } from '../records/eval-results.ts';
import type { EvaluationResult } from '../records/evaluation-result.ts';
import { modelIndexResults } from '../records/model-index-results.ts';
import type { CardWarning } from '../records/card-warning.ts';
import { readCard } from '../records/read-card.ts';
import type { FrontMatter } from '../records/front-matter.ts';

/** What a model states about datasets outside of the text of its card, and that text. */
export interface ModelStatements {
  model: ModelFacts;
  declared: readonly DeclaredDataset[];
  /** Results of model-index and evalResults that name a dataset. */
  results: readonly EvaluationResult[];
  /** Text of the card after its front matter, and the line on which it begins; null where no card was read. */
  text: { body: string; bodyLine: number } | null;
  warnings: readonly CardWarning[];
  /** It states more than is taken. */
  isCut: boolean;
}

/** Declarations, and results, of one model: the most of 10,000 models state 289. One more of each would fill a table. */
export const MOST_STATED = 1000;

/** Reads card and record of a model; a card that is broken gives warnings and what can be read of it. */
export function modelStatements(model: ModelFacts, crawled: ModelCard | undefined): ModelStatements {
  const card = crawled?.text == null ? null : readCard(crawled.text);
  const ofRecord = crawled?.record
    ? [...modelIndexResults(asFrontMatter({ ...crawled.record })), ...evalResults(crawled.record.evalResults)]
    : [];
  const declared = declaredDatasets(card?.frontMatter ?? null, model.tags ?? []).filter(({ name }) => isName(name));
  const results = [...modelIndexResults(card?.frontMatter ?? null), ...ofRecord].filter(
    ({ dataset }) => dataset !== null && isName(dataset),
  );
  return {
    model,
    declared: declared.slice(0, MOST_STATED),
    results: results.slice(0, MOST_STATED),
    text: card && { body: card.body, bodyLine: card.bodyLine },
    warnings: card?.warnings ?? [],
    isCut: Math.max(declared.length, results.length) > MOST_STATED,
  };
}

/** Characters of what names a dataset: its longest id has 259. */
const MOST_NAME = 1000;

/** Whether a text may name a dataset: it becomes a cell and an address, in which `..` would lead elsewhere. */
function isName(text: string): boolean {
  return text.length <= MOST_NAME && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(text);
}

/** A record says the same as front matter, without lines. */
function asFrontMatter(data: Readonly<Record<string, unknown>>): FrontMatter {
  return { data, lineOf: () => null };
}

/** Names of datasets that the models state, as written and by the id that the same dataset had before or has since. */
export function statedDatasets(
  all: Iterable<ModelStatements>,
  renames: Iterable<readonly [old: string, later: string]>,
): Set<string> {
  const others = new Map<string, string>();
  for (const [old, later] of renames) others.set(old, later).set(later, old);
  const names = new Set<string>();
  for (const { declared, results } of all)
    for (const name of [...declared.map((each) => each.name), ...results.map((each) => each.dataset!)]) names.add(name);
  const stated = Array.from(names);
  for (const name of stated) if (others.has(name)) names.add(others.get(name)!);
  return names;
}
