import { listedKinds, type ListedKind } from '../../data/schema/listed-kinds.ts';
import type { Row } from '../../data/schema/table.ts';
import type { Capture } from '../../data/schema/manifest.ts';
import type { Chart } from './chart.ts';
import { coveredWords } from './listing-words.ts';
import { populationName } from './population-name.ts';

/** Captures of a figure that cover the same kind of population, with what a reader must know of them. */
export interface FigureSource {
  /** `whole Hub`, `sample of the Hub`, ... */
  population: string;
  /** The same for readers who know none of our words: `all models`. */
  covers: string;
  captures: readonly { name: string; seen: string; about: string }[];
}

/** Captures that a figure rests on, by population in order of date; a capture that data/ does not hold is an error. */
export function figureSources(chart: Chart, rows: readonly Row[], captures: readonly Capture[]): FigureSource[] {
  const named = typeof chart.captures === 'function' ? chart.captures(rows) : chart.captures;
  const unknown = [...named].filter((name) => !captures.some((capture) => capture.capture === name));
  if (unknown.length > 0)
    throw new Error(`src/charts/${chart.id}.ts: captures: ${unknown.join(', ')}: no such capture in data/captures`);
  const sources = new Map<string, FigureSource>();
  for (const capture of captures.filter(({ capture: name }) => named.includes(name))) {
    const { kind } = capture.population[chart.kind];
    const part = chart.part?.(capture.capture, rows);
    const population = part ?? populationName(kind);
    const before = sources.get(population)?.captures ?? [];
    const own = { name: capture.capture, seen: capture.seen, about: aboutOf(capture, chart.kind) };
    sources.set(population, {
      population,
      covers: part ?? coveredWords(kind, chart.kind),
      captures: [...before, own],
    });
  }
  return [...sources.values()];
}

/** What a capture covers of the kind that a figure is of; of a figure of several kinds, what it covers at all. */
function aboutOf({ population }: Capture, kind: ListedKind): string {
  const covered = [kind, ...listedKinds].find((each) => population[each].kind !== 'none');
  return population[covered ?? kind].about;
}
