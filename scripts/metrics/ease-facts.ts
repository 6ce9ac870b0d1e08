import { LEAST_IN_SCOPE, LEAST_LISTED, SHORT_APP, TOP } from '../../method/ease-definition.ts';
import type { EasePartName } from '../../method/ease-parts.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { Tables } from '../../data/schema/open-folder.ts';
import { easeConditions, easeStatement, type EaseModel } from '../tidy/ease-conditions.ts';
import { pinnedVersion } from '../tidy/pinned-version.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';
import { foundExamples } from './found-examples.ts';
import { taskUsesOfSpaces } from './task-uses-of-spaces.ts';
import { withKnown } from './with-known.ts';

type Model = RowIn<'captures', 'models'>;
type Space = RowIn<'captures', 'spaces'>;
type Requirement = RowIn<'captures', 'space-packages'>;

/** Whether one model or Space of an author meets the condition of a part; one of which nothing is known has no fact. */
export interface EaseFact {
  author: string;
  part: EasePartName;
  holds: boolean;
  /** The model states what the part asks for; where not, it does not meet the condition. */
  stated: boolean;
  /** Best place of the model in the two top lists of the task; null for a Space. */
  place: number | null;
  /** Downloads of 30 days of the model; null for a Space, and where they are not known. */
  downloads: number | null;
}

/** A task that is ranked, with all that is known of its models and Spaces. */
export interface EaseTask {
  task: string;
  listed: number;
  models: number;
  authors: number;
  /** Spaces that use one of its models. */
  spaces: number;
  facts: EaseFact[];
}

/** Every task of a capture with enough models, by name. */
export function easeTasks(all: readonly CaptureTables[], at: CaptureTables, apiNames: Tables<'api-names'>): EaseTask[] {
  const factsOf = modelFacts(at, apiNames);
  const models = new Map(at.table('models').map((row) => [row.id, row]));
  const ranks = at.table('model-ranks').filter((row) => row.by === 'pipeline_tag' && row.rank <= TOP);
  const scope = Map.groupBy(ranks, (row) => row.task);
  const spaces = spacesByTask(all, at);
  const listed = at
    .table('tallies')
    .filter((row) => row.kind === 'models' && row.facet === 'pipeline_tag' && row.task === null);
  // A list of the top is cut: how many models there are of a task is known of whole listings only.
  const least = populationOf(at, 'models') === 'whole' ? LEAST_LISTED : LEAST_IN_SCOPE;
  return withKnown(listed, 'value')
    .filter((row) => row.n >= least)
    .map(({ value, n }) => {
      const places = placesOf(scope.get(value) ?? []);
      const own = [...places.keys()].map((id) => models.get(id)).filter((row) => row !== undefined);
      const using = spaces.get(value) ?? [];
      return {
        task: value,
        listed: n,
        models: own.length,
        authors: new Set(own.map(authorOf)).size,
        spaces: using.length,
        facts: [...own.flatMap((model) => factsOf(model, places.get(model.id)!)), ...using.flatMap(factsOfSpace)],
      };
    })
    .filter((task) => task.models >= LEAST_IN_SCOPE)
    .sort((a, b) => (a.task < b.task ? -1 : 1));
}

/** Models of some top lists, each with its best place. */
function placesOf(ranks: readonly RowIn<'captures', 'model-ranks'>[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const { model, rank } of ranks) places.set(model, Math.min(rank, places.get(model) ?? rank));
  return places;
}

/** Facts of a model; a part of whose statement no model of the capture says anything was not asked. */
function modelFacts(at: CaptureTables, apiNames: Tables<'api-names'>): (model: Model, place: number) => EaseFact[] {
  const models = at.table('models');
  const libraryOf = (row: Model) => row.library ?? row.library_tag;
  const asked = {
    licence: models.some(({ licence }) => licence !== null),
    library: models.some((row) => libraryOf(row) !== null),
  };
  const examples = foundExamples(at, apiNames);
  const readable = new Map(at.table('model-structures').map((row) => [row.id, row.readable]));
  // Of adapters and packed weights the table of costs says that the count is not that of a whole model.
  const counts = at.table('model-costs').filter(({ measure, words }) => measure === 'parameters' && words !== null);
  const inParts = new Set(counts.map(({ id }) => id));
  return (row, place) => {
    const model: EaseModel = {
      task: row.pipeline_tag,
      licence: row.licence,
      library: libraryOf(row),
      customCode: row.custom_code,
      safeWeights: readable.get(row.id) ?? null,
      smallForm: row.small_form === null ? null : row.small_form || (row.small_children ?? 0) > 0,
      parameters: row.parameters,
      isWhole: !inParts.has(row.id),
      gated: row.gated,
      usage: row.card === 'none' ? false : row.card_usage,
      examples: examples.get(row.id) ?? null,
    };
    return Object.entries(easeConditions).flatMap(([name, condition]) => {
      // Object.entries forgets the names.
      const part = name as keyof typeof easeConditions;
      const statement = easeStatement[part];
      const holds = statement && !asked[statement] ? null : condition(model);
      if (holds === null) return [];
      const stated = statement === undefined || model[statement] !== null;
      return [{ author: authorOf(row), part, holds, stated, place, downloads: row.downloads }];
    });
  };
}

function factsOfSpace({ row, conditions }: UsingSpace): EaseFact[] {
  return spaceParts.flatMap((part) => {
    const holds = conditions[part](row);
    if (holds === null) return [];
    return [{ author: authorOf(row), part, holds, stated: true, place: null, downloads: null }];
  });
}

/** Old ids without an owner are their own author. */
function authorOf(row: Pick<Model, 'id' | 'author'>): string {
  return row.author ?? row.id;
}

const spaceParts = ['working', 'short', 'pinned'] as const;
/** By part, whether a Space meets its condition; null: the capture does not say. */
type SpaceConditions = Readonly<Record<(typeof spaceParts)[number], (row: Space) => boolean | null>>;
interface UsingSpace {
  row: Space;
  conditions: SpaceConditions;
}

function spacesByTask(all: readonly CaptureTables[], at: CaptureTables): Map<string, UsingSpace[]> {
  const pins = Map.groupBy(at.table('space-packages'), (row) => row.space);
  const rows = new Map(at.table('spaces').map((row) => [row.id, row]));
  const lacking = lackingPackages(at);
  const conditions: Omit<SpaceConditions, 'short'> = {
    working: ({ stage }) => worksAt(stage),
    pinned: ({ id }) =>
      pins.get(id)?.every((requirement) => requirement.pin === 'exact' && !lacking(requirement)) ?? null,
  };
  const uses = Map.groupBy(
    taskUsesOfSpaces(all, at).filter(({ task }) => task !== null),
    ({ task }) => task!,
  );
  return new Map(
    [...uses].map(([task, own]) => {
      const using = [...new Set(own.map(({ space }) => space))]
        .map((id) => rows.get(id))
        .filter((row) => row !== undefined);
      const short = shortApps(using);
      return [task, using.map((row) => ({ row, conditions: { ...conditions, short } }))];
    }),
  );
}

/** Whether the app file of a Space is short; of Spaces with the same file only the first by id is asked. */
function shortApps(spaces: readonly Space[]): (space: Space) => boolean | null {
  const first = new Map(spaces.toSorted((a, b) => (a.id < b.id ? 1 : -1)).map((row) => [row.app_hash, row.id]));
  return ({ id, app_lines: lines, app_hash: hash }) =>
    lines === null || first.get(hash) !== id ? null : lines <= SHORT_APP;
}

/** Whether the index, where it was asked, lacks the package of a requirement or the version that it pins. */
function lackingPackages(at: CaptureTables): (requirement: Requirement) => boolean {
  const isMissing = ({ index }: { index: string }) => index === 'missing';
  const packages = new Set(
    at
      .table('packages')
      .filter(isMissing)
      .map((row) => row.package),
  );
  const versions = new Set(
    at
      .table('package-versions')
      .filter(isMissing)
      .map((row) => `${row.package}==${row.version}`),
  );
  return ({ package: name, specifier }) =>
    packages.has(name) || (specifier !== null && versions.has(`${name}==${pinnedVersion(specifier)}`));
}

/** A Space on its way up is one that runs; paused and stopped ones were switched off, which says nothing. */
function worksAt(stage: string | null): boolean | null {
  if (stage === null || /^(PAUSED|STOPPED|DELETING)$/.test(stage)) return null;
  return !/ERROR|^NO_APP_FILE$/.test(stage);
}
