import type { RowIn } from '../../data/schema/folders.ts';
import { reportData } from '../data/report-data.ts';

/** A dataset that a model uses, its tasks together. */
export interface DatasetUse {
  dataset: string;
  /** All that says so, strongest first. */
  evidence: string;
  confidence: number | null;
  /** Line of README.md. */
  line: number | null;
  tasks: string[];
}

export interface ModelUses {
  model: string;
  uses: DatasetUse[];
}

/** Models whose ids begin with one letter, or with none. */
export interface LetterOfModels {
  /** Capital letter, or `0-9`. */
  letter: string;
  models: ModelUses[];
}

/** The triples of a capture as its page lists them: by first letter, by model, by dataset. */
export function modelDatasets(capture: string): LetterOfModels[] {
  const models = [...Map.groupBy(reportData.captureTable(capture, 'triples'), (row) => row.model)]
    .map(([model, own]): ModelUses => ({
      model,
      uses: [...Map.groupBy(own, (row) => row.dataset).values()].map(useOf),
    }))
    .sort((a, b) => compare(a.model.toLowerCase(), b.model.toLowerCase()) || compare(a.model, b.model));
  return [...Map.groupBy(models, ({ model }) => (/^[a-z]/i.test(model) ? model[0]!.toUpperCase() : '0-9'))].map(
    ([letter, own]) => ({ letter, models: own }),
  );
}

/** Captures that have triples, newest first. */
export function capturesWithTriples(): { capture: string; seen: string; models: number; pairs: number }[] {
  return reportData
    .captures()
    .toReversed()
    .flatMap(({ capture, seen }) => {
      const models = modelDatasets(capture).flatMap((letter) => letter.models);
      return models.length === 0
        ? []
        : [{ capture, seen, models: models.length, pairs: models.reduce((sum, { uses }) => sum + uses.length, 0) }];
    });
}

function useOf(rows: readonly RowIn<'captures', 'triples'>[]): DatasetUse {
  const [first] = rows;
  const evidence = new Set(rows.flatMap((row) => [row.evidence, ...(row.also === null ? [] : row.also.split(' '))]));
  return {
    dataset: String(first!.dataset),
    evidence: [...evidence].join(', '),
    confidence: first!.confidence,
    line: first!.line,
    tasks: rows.flatMap((row) => (row.task === null ? [] : [row.task])),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
