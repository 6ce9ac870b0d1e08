import { costMeasures, precisionNames, tokenTasks, type MeasureName } from '../../method/cost-definition.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { ModelCard } from '../records/model-card.ts';
import { evalResults } from '../records/eval-results.ts';
import type { EvaluationResult } from '../records/evaluation-result.ts';
import { modelIndexResults } from '../records/model-index-results.ts';
import { readCard } from '../records/read-card.ts';
import type { FrontMatter } from '../records/front-matter.ts';
import { declaredTraining } from './declared-training.ts';
import { fits, hardware, secondsPerToken, weightBytes } from './named-hardware.ts';
import { countKind, isAdapter } from './count-kind.ts';
import { formatCounts } from './number-formats.ts';
import { MOST_PARAMETERS, type ModelFacts } from '../records/read-model.ts';

/** A row without its model; the basis follows from the measure. */
interface Cost {
  measure: MeasureName;
  of?: string | null;
  value: number | null;
  words?: string | null;
  source: string;
}

const BASIS = new Map(costMeasures.map(({ name, basis }) => [name, basis]));

/** Rows of the table model-costs; `cards` are those of the same models. What is not known has no row. */
export function modelCosts(
  inScope: ReadonlyMap<string, ModelFacts>,
  cards: ReadonlyMap<string, ModelCard>,
): RowIn<'captures', 'model-costs'>[] {
  return [...inScope.values()].flatMap((model) =>
    costsOf(model, cards.get(model.id)).map(({ measure, of = null, value, words = null, source }) => ({
      id: model.id,
      measure,
      of,
      basis: BASIS.get(measure)!,
      value,
      words,
      source,
    })),
  );
}

function costsOf(model: ModelFacts, card: ModelCard | undefined): Cost[] {
  const frontMatter = card?.text == null ? null : readCard(card.text).frontMatter;
  const counts = formatCounts(model.dtypes);
  const size = sizeOf(model, card);
  return [
    ...(size === null ? [] : sizeCosts(size, model.pipelineTag)),
    ...counts.flatMap(({ format, bytes }): Cost[] =>
      bytes === null ? [] : [{ measure: 'weight-bytes', of: format, value: bytes, source: 'safetensors.parameters' }],
    ),
    ...known('weight-bytes', card?.record?.gguf?.fileBytes, 'gguf.totalFileSize', 'GGUF'),
    ...known('storage', card?.record?.storage, 'usedStorage'),
    ...trainingCosts(frontMatter, model.tags ?? []),
    ...score(card, frontMatter),
  ];
}

function sizeCosts(size: Size, task: string | null): Cost[] {
  return [
    { measure: 'parameters', value: size.parameters, words: size.kind, source: size.source },
    ...estimates(size, task),
  ];
}

function known(
  measure: MeasureName,
  value: number | null | undefined,
  source: string,
  of: string | null = null,
): Cost[] {
  return value === null || value === undefined ? [] : [{ measure, of, value, source }];
}

type Size = { source: string } & (
  | { parameters: number; kind: null }
  /** Of an adapter the count is not that of a whole model; nothing is estimated from it. */
  | { parameters: number; kind: 'adapter' }
  /** Of packed weights the Hub counts the integers that hold them: how many weights are in one it does not state. */
  | { parameters: null; kind: 'packed' }
);

function sizeOf(model: ModelFacts, card: ModelCard | undefined): Size | null {
  if (model.parameters !== null) {
    const [kind, source] = [countKind(model), 'safetensors.total'];
    return kind === 'packed' ? { parameters: null, kind, source } : { parameters: model.parameters, kind, source };
  }
  const total = card?.record?.gguf?.total ?? null;
  if (total === null || total > MOST_PARAMETERS) return null;
  return { parameters: total, kind: isAdapter(model) ? 'adapter' : null, source: 'gguf.total' };
}

/** Memory for every whole model; what a token costs for models of tokens, on hardware that holds their fp16 weights. */
function estimates(size: Size, task: string | null): Cost[] {
  if (size.kind !== null) return [];
  const { parameters } = size;
  const memory = precisionNames.map((precision): Cost => ({
    measure: 'memory',
    of: precision,
    value: weightBytes(parameters, precision),
    source: 'formula',
  }));
  if (task === null || !tokenTasks.includes(task)) return memory;
  const times = hardware
    .filter((unit) => fits(weightBytes(parameters, 'fp16'), unit))
    .flatMap((unit) => known('time-per-token', rounded(secondsPerToken(parameters, unit)), 'formula', unit.name));
  return [...memory, { measure: 'flops-per-token', value: 2 * parameters, source: 'formula' }, ...times];
}

/** Four digits are more than a bound of this kind bears. */
function rounded(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : Number(seconds.toPrecision(4));
}

function trainingCosts(frontMatter: FrontMatter | null, tags: readonly string[]): Cost[] {
  const declared = declaredTraining(frontMatter?.data.co2_eq_emissions);
  const field = (name: string) => `co2_eq_emissions${name}`;
  if (declared === null)
    return tags.includes('co2_eq_emissions')
      ? [{ measure: 'training-co2', value: null, words: 'amount not known', source: 'tag' }]
      : [];
  const { co2, hardware: unit } = declared;
  const unread = co2 === null ? 'not a number' : null;
  const emitted: Cost[] =
    co2 === undefined ? [] : [{ measure: 'training-co2', value: co2, words: unread, source: field('') }];
  const trainedOn: Cost[] =
    unit === undefined
      ? []
      : [{ measure: 'training-hardware', value: null, words: unit, source: field('.hardware_used') }];
  return [
    ...emitted,
    ...known('training-energy', declared.kWh, field('.energy_consumed')),
    ...known('training-hours', declared.hours, field('.hours_used')),
    ...trainedOn,
  ];
}

/** The first listed result that has a number and a metric or dataset; not the best one. */
function score(card: ModelCard | undefined, frontMatter: FrontMatter | null): Cost[] {
  const index = card?.record?.['model-index'];
  const ofRecord: FrontMatter | null = index ? { data: { 'model-index': index }, lineOf: () => null } : null;
  const sources: [string, EvaluationResult[]][] = [
    ['evalResults', evalResults(card?.record?.evalResults)],
    ['model-index', modelIndexResults(frontMatter)],
    ['model-index', modelIndexResults(ofRecord)],
  ];
  for (const [source, results] of sources) {
    const first = results.find(({ value, dataset, metric }) => value !== null && (dataset !== null || metric !== null));
    if (first)
      return [
        {
          measure: 'score',
          of: name(first.datasetName ?? first.dataset),
          value: first.value,
          words: name(first.metric),
          source,
        },
      ];
  }
  return [];
}

/** Names of datasets and metrics are short; what is longer is cut. */
function name(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/g, ' ').slice(0, 80).toWellFormed().trim() || null;
}
