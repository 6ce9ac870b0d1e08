import {
  LEAST_IN_SCOPE,
  LEAST_LISTED,
  MOST_PARAMETERS,
  openLicences,
  SHORT_APP,
  standardLibraries,
  TOP,
} from '../../method/ease-definition.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { pinnedVersion } from '../tidy/pinned-version.ts';
import type { CaptureTables } from './capture-tables.ts';
import { taskUsesOfSpaces } from './task-uses-of-spaces.ts';
import { withKnown } from './with-known.ts';

type Model = RowIn<'captures', 'models'>;
type Space = RowIn<'captures', 'spaces'>;
type Requirement = RowIn<'captures', 'space-packages'>;

/** By part, whether a model or Space meets its condition. Null: the capture does not say. */
type Conditions<R> = Readonly<Record<string, (row: R) => boolean | null>>;

/** Whether one model or Space of an author meets the condition of a part; one of which nothing is known has no fact. */
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

/** A licence or library that is not stated is none that counts. */
const ofModel: Conditions<Model> = {
  licence: ({ licence }) => licence !== null && openLicences.includes(licence),
  library: ({ library }) => library !== null && Object.hasOwn(standardLibraries, library),
  size: ({ parameters }) => (parameters === null ? null : parameters <= MOST_PARAMETERS),
  documented: ({ card, card_usage: usage }) => (card === 'none' ? false : usage),
  'open-access': ({ gated }) => (gated === null ? null : gated === 'false'),
};

/** Every task of a capture with enough models, by name. */
export function easeTasks(all: readonly CaptureTables[], at: CaptureTables): EaseTask[] {
  const models = new Map(at.table('models').map((row) => [row.id, row]));
  const ranks = at.table('model-ranks').filter((row) => row.by === 'pipeline_tag' && row.rank <= TOP);
  const scope = Map.groupBy(ranks, (row) => row.task);
  const spaces = spacesByTask(all, at);
  const listed = at
    .table('tallies')
    .filter((row) => row.kind === 'models' && row.facet === 'pipeline_tag' && row.task === null);
  return withKnown(listed, 'value')
    .filter((row) => row.n >= LEAST_LISTED)
    .map(({ value, n }) => {
      const ids = new Set(scope.get(value)?.map((row) => row.model));
      const own = [...ids].map((id) => models.get(id)).filter((row) => row !== undefined);
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

function factsOf<R extends Owned>(row: R, conditions: Conditions<R>): EaseFact[] {
  return Object.entries(conditions).flatMap(([part, condition]) => {
    const holds = condition(row);
    return holds === null ? [] : [{ author: authorOf(row), part, holds }];
  });
}

type Owned = Pick<Model, 'id' | 'author'>;

/** Old ids without an owner are their own author. */
function authorOf(row: Owned): string {
  return row.author ?? row.id;
}

function spacesByTask(all: readonly CaptureTables[], at: CaptureTables) {
  const pins = Map.groupBy(at.table('space-packages'), (row) => row.space);
  const rows = new Map(at.table('spaces').map((row) => [row.id, row]));
  const lacking = lackingPackages(at);
  const conditions: Conditions<Space> = {
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
