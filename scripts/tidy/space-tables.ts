import { createHash } from 'node:crypto';
import type { RowIn } from '../../data/schema/folders.ts';
import type { StatedOf } from './collect-stated.ts';
import type { SpaceCommunity } from '../records/space-community.ts';
import type { SpaceFiles } from '../records/space-files.ts';
import type { ScopedSpace } from '../records/scoped-space.ts';
import type { TreeFile } from '../records/read-tree.ts';
import { ownerOf } from '../records/field.ts';
import { pythonImports } from './python-imports.ts';
import { pythonRequirements } from './python-requirements.ts';
import type { Requirement } from './read-requirement.ts';
import { spaceCodeOf, type SpaceCodeTables } from './space-code.ts';

/** Rows of the tables spaces, space-models, space-packages and space-imports, and of those on code. */
export interface SpaceTables extends SpaceCodeTables {
  spaces: RowIn<'captures', 'spaces'>[];
  spaceModels: RowIn<'captures', 'space-models'>[];
  spacePackages: RowIn<'captures', 'space-packages'>[];
  spaceImports: RowIn<'captures', 'space-imports'>[];
}

/** The models that Spaces use: those in scope, and what is stated of any. */
export interface ListedModels {
  inScope: ReadonlyMap<string, unknown>;
  stated: StatedOf;
}

/** These rows for the Spaces in scope, from what the calls for each brought. */
export function spaceTables(
  inScope: readonly ScopedSpace[],
  files: ReadonlyMap<string, SpaceFiles>,
  community: ReadonlyMap<string, SpaceCommunity>,
  { inScope: models, stated }: ListedModels,
): SpaceTables {
  const tables: SpaceTables = {
    spaces: [],
    spaceModels: [],
    spacePackages: [],
    spaceImports: [],
    spaceCode: [],
    spaceCodeModels: [],
    spaceCodeTasks: [],
    spaceServices: [],
  };
  for (const space of inScope) {
    const own = files.get(space.id);
    const requirements = requirementsOf(own);
    const imports = importsOf(own);
    const scoped = [...space.pairs.keys()].filter((model) => models.has(model)).length;
    tables.spaces.push({
      ...listedColumns(space, scoped),
      author: own?.archived?.code?.author ?? ownerOf(space.id),
      ...fileColumns(own),
      ...communityColumns(community.get(space.id)),
      requirements: requirements?.length ?? null,
      imports: imports?.length ?? null,
    });
    for (const [model, { bySpace, byModel }] of space.pairs) {
      tables.spaceModels.push({
        space: space.id,
        model,
        named_by_space: space.facts ? bySpace : null,
        named_by_model: byModel,
        in_scope: models.has(model),
        pipeline_tag: stated(model).pipelineTag,
        gated: stated(model).gated,
      });
    }
    for (const { name, specifier, pin } of requirements ?? [])
      tables.spacePackages.push({ space: space.id, package: name, specifier, pin });
    for (const module of imports ?? []) tables.spaceImports.push({ space: space.id, module });
    addCode(
      tables,
      spaceCodeOf(space.id, own, (model) => stated(model).pipelineTag),
    );
  }
  return tables;
}

function addCode(tables: SpaceTables, code: SpaceCodeTables): void {
  tables.spaceCode.push(...code.spaceCode);
  tables.spaceCodeModels.push(...code.spaceCodeModels);
  tables.spaceCodeTasks.push(...code.spaceCodeTasks);
  tables.spaceServices.push(...code.spaceServices);
}

function listedColumns({ id, facts }: ScopedSpace, scoped: number) {
  return {
    id,
    hub_id: facts?.hubId ?? null,
    sdk: facts?.sdk ?? null,
    stage: facts?.stage ?? null,
    hardware: facts?.hardware ?? null,
    likes: facts?.likes ?? null,
    created_at: facts?.createdAt ?? null,
    last_modified: facts?.lastModified ?? null,
    sha: facts?.sha ?? null,
    licence: facts?.licence ?? null,
    models_named: facts?.answering ? facts.models.length : null,
    models_in_scope: facts?.answering || scoped > 0 ? scoped : null,
    datasets_named: facts?.answering ? facts.datasets.length : null,
    state: facts ? ('listed' as const) : ('not-listed' as const),
    moved_to: null,
  };
}

function communityColumns(own: SpaceCommunity | undefined) {
  return {
    discussions: own?.discussions ?? null,
    commits: own?.commits ?? null,
    contributors: own?.contributors ?? null,
  };
}

function fileColumns(own: SpaceFiles | undefined) {
  const tree = own?.tree ?? null;
  const lfs = tree?.filter((file) => file.lfs);
  const archivedBytes = own?.archived?.size_bytes ?? null;
  return {
    ...(own ? { state: own.state, moved_to: own.movedTo } : {}),
    files: tree?.length ?? own?.archived?.n_files ?? null,
    bytes: tree ? sumOf(tree) : archivedBytes,
    bytes_basis: basisOf(own),
    lfs_files: lfs?.length ?? null,
    lfs_bytes: lfs ? sumOf(lfs) : null,
    ...appFileColumns(own),
    source_lines: own?.archived?.loc ?? null,
    pyproject: hasFile(own, 'pyproject.toml'),
    packages_txt: hasFile(own, 'packages.txt'),
  };
}

/** What `bytes` is a sum of: an archive that read code elsewhere has the files of a repository that is pushed to the Hub. */
function basisOf(own: SpaceFiles | undefined): string | null {
  if (!own?.tree) return own?.archived?.size_bytes === undefined ? null : 'archive';
  const unsized = own.tree.filter((file) => file.size === null).length;
  const name = own.archived?.code ? 'repository' : 'tree';
  return unsized === 0 ? name : `${name}, ${unsized} without size`;
}

/** The app file and its lines: of a repository whose code was read elsewhere, the file that these were counted in. */
function appFileColumns(own: SpaceFiles | undefined) {
  const archived = own?.archived;
  const code = archived?.code;
  if (code === undefined) {
    return { app_file: own?.appFile ?? archived?.app_file ?? null, ...appColumns(own?.appText ?? null) };
  }
  return {
    app_file: archived?.app_file ?? code.docker_entry ?? code.app_guess ?? null,
    app_lines: code.app_loc ?? null,
    app_hash: null,
  };
}

/** Of a file without a size what it has at least. */
function sumOf(files: readonly Pick<TreeFile, 'size' | 'least'>[]): number {
  return files.reduce((sum, { size, least = 0 }) => sum + (size ?? least), 0);
}

/** Lines of the app file that are not blank, and their hash. */
function appColumns(text: string | null) {
  if (text === null) return { app_lines: null, app_hash: null };
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    app_lines: lines.length,
    app_hash: createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16),
  };
}

function requirementsOf(own: SpaceFiles | undefined): Requirement[] | null {
  const text = own?.requirementsText ?? own?.archived?.requirements?.join('\n') ?? null;
  return text === null ? null : pythonRequirements(text);
}

/** Whether a file is at the top of a Space; null where its files are not known. */
function hasFile(own: SpaceFiles | undefined, path: string): boolean | null {
  return own?.tree?.some((file) => file.path === path) ?? null;
}

function importsOf(own: SpaceFiles | undefined): string[] | null {
  if (own?.appText != null) return own.appFile?.endsWith('.py') ? pythonImports(own.appText) : null;
  return own?.archived?.imports ? [...new Set(own.archived.imports)].sort() : null;
}
