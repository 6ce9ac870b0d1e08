import {
  LEAST_IN_SCOPE,
  LEAST_LISTED,
  MOST_PARAMETERS,
  openLicences,
  SHORT_APP,
  standardLibraries,
  TOP,
} from '../../method/ease-definition.ts';
import type { Row } from '../../data/schema/table.ts';
import { pinnedVersion } from '../tidy/pinned-version.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';
import { taskUsesOfSpaces } from './task-uses-of-spaces.ts';

/** Whether one model or Space of an author meets the condition of a part; those of which nothing is known have no fact. */
export interface EaseFact {
  author: string;
  part: string;
  holds: boolean;
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

/** Null: the capture does not say. A licence or library that is not stated is none that counts. */
const ofModel: Readonly<Record<string, (model: Row) => boolean | null>> = {
  licence: ({ licence }) => openLicences.includes(String(licence)),
  library: ({ library }) => Object.hasOwn(standardLibraries, String(library)),
  size: ({ parameters }) => (parameters === null ? null : parameters <= MOST_PARAMETERS),
  documented: ({ card, card_usage: usage }) => (card === 'none' ? false : usage),
  'open-access': ({ gated }) => (gated === null ? null : gated === 'false'),
};

/** The newest capture that lists all models; undefined where there is none. */
export function newestWhole(all: readonly CaptureTables[]): CaptureTables | undefined {
  return all
    .filter((each) => populationOf(each, 'models') === 'whole')
    .toSorted((a, b) => (a.capture.seen < b.capture.seen ? -1 : 1))
    .at(-1);
}

/** Every task of a capture with enough models, by name. */
export function easeTasks(all: readonly CaptureTables[], at: CaptureTables): EaseTask[] {
  const models = new Map(at.table('models').map((row) => [row.id, row]));
  const ranks = at.table('model-ranks').filter((row) => row.by === 'pipeline_tag' && row.rank <= TOP);
  const scope = Map.groupBy(ranks, (row) => row.task);
  const spaces = spacesByTask(all, at);
  return at
    .table('tallies')
    .filter(
      (row) =>
        row.kind === 'models' &&
        row.facet === 'pipeline_tag' &&
        row.task === null &&
        row.value !== null &&
        row.n >= LEAST_LISTED,
    )
    .map(({ value, n }) => {
      const ids = new Set(scope.get(value)?.map((row) => row.model));
      const own = [...ids].map((id) => models.get(id!)).filter((row) => row !== undefined);
      const using = spaces.get(value) ?? [];
      return {
        task: value,
        listed: n,
        models: own.length,
        authors: new Set(own.map(authorOf)).size,
        spaces: using.length,
        facts: [
          ...own.flatMap((model) => factsOf(model, ofModel)),
          ...using.flatMap((space) => factsOf(space.row, space.conditions)),
        ],
      };
    })
    .filter((task) => task.models >= LEAST_IN_SCOPE)
    .sort((a, b) => (a.task < b.task ? -1 : 1));
}

function factsOf(row: Row, conditions: Readonly<Record<string, (row: Row) => boolean | null>>): EaseFact[] {
  return Object.entries(conditions).flatMap(([part, condition]) => {
    const holds = condition(row);
    return holds === null ? [] : [{ author: authorOf(row), part, holds }];
  });
}

/** Old ids without an owner are their own author. */
function authorOf(row: Row): string {
  return String(row.author ?? row.id);
}

function spacesByTask(all: readonly CaptureTables[], at: CaptureTables) {
  const pins = Map.groupBy(at.table('space-packages'), (row) => row.space);
  const rows = new Map(at.table('spaces').map((row) => [row.id, row]));
  const lacking = lackingPackages(at);
  const conditions: Readonly<Record<string, (row: Row) => boolean | null>> = {
    working: ({ stage }) => worksAt(stage),
    pinned: ({ id }) =>
      pins.get(id!)?.every((requirement) => requirement.pin === 'exact' && !lacking(requirement)) ?? null,
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
function shortApps(spaces: readonly Row[]): (space: Row) => boolean | null {
  const first = new Map(spaces.toSorted((a, b) => (a.id! < b.id! ? 1 : -1)).map((row) => [row.app_hash, row.id]));
  return ({ id, app_lines: lines, app_hash: hash }) =>
    lines === null || first.get(hash!) !== id ? null : lines <= SHORT_APP;
}

/** Whether the index, where it was asked, lacks the package of a requirement or the version that it pins. */
function lackingPackages(at: CaptureTables): (requirement: Row) => boolean {
  const missing = (table: string) => at.table(table).filter((row) => row.index === 'missing');
  const packages = new Set(missing('packages').map((row) => row.package));
  const versions = new Set(missing('package-versions').map((row) => `${row.package}==${row.version}`));
  return ({ package: name, specifier }) => packages.has(name!) || versions.has(`${name}==${pinnedVersion(specifier)}`);
}

/** A Space on its way up is one that runs; paused and stopped ones were switched off, which says nothing. */
function worksAt(stage: string | null): boolean | null {
  if (stage === null || /^(PAUSED|STOPPED|DELETING)$/.test(stage)) return null;
  return !/ERROR|^NO_APP_FILE$/.test(stage);
}
