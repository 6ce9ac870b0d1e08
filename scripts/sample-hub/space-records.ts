import { createHash } from 'node:crypto';
import type { HubRecord } from 'hub-replay';
import type { SampleSpace } from './sample-space.ts';
import type { SpaceWithTexts } from './read-sample-spaces.ts';

/** What an archive holds of the made-up Spaces: records of the listing, file trees, and texts. */
export interface SpaceRecords {
  spaces: HubRecord[];
  files: HubRecord[];
  contents: HubRecord[];
}

const OWNER = 'sample-hub';

/** Turns the made-up Spaces into records as the Hub shapes them; the same Spaces give the same ids and commits. */
export function spaceRecords(all: readonly SpaceWithTexts[]): SpaceRecords {
  const made = all
    .toSorted((a, b) => (a.space.name < b.space.name ? -1 : 1))
    .map(({ space, texts }) => {
      const filled = new Map([
        ['README.md', readme(space)],
        ...[...texts].map(([path, text]) => [path, fill(text, space)] as const),
      ]);
      const files = filesOf(space, filled);
      return {
        record: recordOf(space, filled, files),
        files: treeOf(space, files),
        contents: contentsOf(space, filled),
      };
    });
  return {
    spaces: made.map(({ record }) => record),
    files: made.map(({ files }) => files),
    contents: made.flatMap(({ contents }) => contents),
  };
}

interface File {
  path: string;
  size: number;
  lfs?: { oid: string; size: number; pointerSize: number };
}

function recordOf(space: SampleSpace, texts: ReadonlyMap<string, string>, files: readonly File[]): HubRecord {
  const id = `${OWNER}/${space.name}`;
  const created = Date.parse(space.created) / 1000;
  const requested = space.hardware ?? (space.sdk === 'static' ? null : 'cpu-basic');
  return {
    // The first 4 bytes of an _id are the creation time, as on the Hub.
    _id: created.toString(16).padStart(8, '0') + hash('sha1', id).slice(0, 16),
    id,
    author: OWNER,
    likes: space.likes,
    private: false,
    disabled: space.disabled ?? false,
    gated: space.gated ?? false,
    sdk: space.sdk,
    tags: [space.sdk, ...(space.licence ? [`license:${space.licence}`] : []), 'region:us'],
    createdAt: `${space.created}T00:00:00.000Z`,
    lastModified: `${space.modified}T12:00:00.000Z`,
    sha: hash('sha1', JSON.stringify([id, [...texts]])),
    subdomain: id.replace('/', '-'),
    ...(space.models.length > 0 && { models: space.models }),
    ...(space.datasets && { datasets: space.datasets }),
    runtime: { stage: space.stage, hardware: { current: space.hardware, requested } },
    cardData: frontMatter(space),
    siblings: files.slice(0, 100).map(({ path }) => ({ rfilename: path })),
  };
}

function frontMatter(space: SampleSpace): Record<string, unknown> {
  return {
    title: titleOf(space),
    sdk: space.sdk,
    ...(space.app_file && { app_file: space.app_file }),
    ...(space.sdk === 'docker' && { app_port: 7860 }),
    pinned: false,
    ...(space.licence && { license: space.licence }),
    ...(space.models.length > 0 && { models: space.models }),
    ...(space.datasets && { datasets: space.datasets }),
  };
}

// A JSON value is a YAML value.
function readme(space: SampleSpace): string {
  const lines = Object.entries(frontMatter(space)).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return (
    `---\n${lines.join('\n')}\n---\n\n# ${titleOf(space)}\n\n` +
    'A made-up Space of the sample Hub. It is not on the Hub and runs nowhere.\n'
  );
}

function titleOf({ name }: SampleSpace): string {
  return name[0]!.toUpperCase() + name.slice(1).replaceAll('-', ' ');
}

function fill(text: string, space: SampleSpace): string {
  return text.replaceAll('{{title}}', titleOf(space)).replaceAll('{{model}}', space.models[0] ?? 'no model');
}

function filesOf(space: SampleSpace, texts: ReadonlyMap<string, string>): File[] {
  const numbered = Array.from({ length: space.repeated?.count ?? 0 }, (_, at) => ({
    path: space.repeated!.path.replace('####', String(at + 1).padStart(4, '0')),
    size: space.repeated!.size,
    lfs: false,
  }));
  const stated = [...(space.files ?? []), ...numbered].map(({ path, size, lfs }) => ({
    path,
    size,
    ...(lfs && { lfs: pointer(space, path, size) }),
  }));
  const written = [...texts].map(([path, text]) => ({ path, size: Buffer.byteLength(text) }));
  return [{ path: '.gitattributes', size: 1519 }, ...written, ...stated].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function pointer(space: SampleSpace, path: string, size: number): File['lfs'] {
  const oid = hash('sha256', `${OWNER}/${space.name}/${path}`);
  return {
    oid,
    size,
    pointerSize: Buffer.byteLength(`version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`),
  };
}

function treeOf(space: SampleSpace, files: readonly File[]): HubRecord {
  return {
    id: `${OWNER}/${space.name}`,
    files,
    ...(space.moved_from && { moved_from: `${OWNER}/${space.moved_from}` }),
  };
}

function contentsOf(space: SampleSpace, texts: ReadonlyMap<string, string>): HubRecord[] {
  return [...texts].map(([path, content]) => ({ kind: 'spaces', id: `${OWNER}/${space.name}`, path, content }));
}

function hash(algorithm: string, text: string): string {
  return createHash(algorithm).update(text).digest('hex');
}
