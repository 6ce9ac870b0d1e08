import type { HubRecord } from 'hub-replay';
import { hexOf, instant, type madeUpIdentity } from './made-up-identity.ts';
import type { SpaceMarginals } from './rehearsal-marginals.ts';
import type { Draw } from '../lib/seeded-draw.ts';
import type { MadeUpFile } from './space-files.ts';

/** What the front matter of a made-up Space is made of. */
export interface SpaceNamed {
  id: string;
  sdk: string;
  licence: string | null;
  models: readonly string[];
  datasets: readonly string[];
}

/** Front matter of a made-up Space, as `cardData` of its record and on top of its README.md. */
export function spaceFrontMatter({ id, sdk, licence, models, datasets }: SpaceNamed): Record<string, unknown> {
  return {
    title: id.slice(id.indexOf('/') + 1),
    emoji: '🧪',
    colorFrom: 'blue',
    colorTo: 'green',
    sdk,
    ...(sdk === 'gradio' && { sdk_version: '5.0.0' }),
    ...(sdk === 'docker' ? { app_port: 7860 } : sdk === 'static' ? {} : { app_file: 'app.py' }),
    pinned: false,
    ...(licence !== null && { license: licence }),
    ...(models.length > 0 && { models }),
    ...(datasets.length > 0 && { datasets }),
  };
}

/** README.md of a made-up Space. */
export function spaceReadme(front: Readonly<Record<string, unknown>>): string {
  // A JSON value is a YAML value.
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\nA made-up Space of the rehearsal. It runs nowhere.\n`;
}

/** What the record of a made-up Space is made of. */
export interface SpaceDrawn extends Omit<SpaceNamed, 'id'> {
  identity: ReturnType<typeof madeUpIdentity>;
  changed: number;
  front: Readonly<Record<string, unknown>>;
  tree: readonly MadeUpFile[];
}

/** The record of a made-up Space with every field that the Hub gives. */
export function spaceRecord(draw: Draw, drawn: SpaceDrawn, marginals: SpaceMarginals): HubRecord {
  const { identity, sdk, licence, models, datasets, changed, front, tree } = drawn;
  const { id } = identity;
  const subdomain = id.replace('/', '-');
  const host = sdk === 'static' ? `https://${subdomain}.static.hf.space` : `https://${subdomain}.hf.space`;
  const likes = draw.one(marginals.likes)(draw.share());
  return {
    ...identity,
    sha: hexOf(`commit ${id}`, 40),
    lastModified: instant(changed),
    private: false,
    gated: false,
    disabled: draw.chance(0.002),
    likes,
    trendingScore: likes > 20 && draw.chance(0.2) ? draw.below(50) : 0,
    sdk,
    tags: [sdk, ...(licence === null ? [] : [`license:${licence}`]), 'region:us'],
    region: 'us',
    subdomain,
    host,
    ...(models.length > 0 && { models }),
    ...(datasets.length > 0 && { datasets }),
    runtime: runtimeOf(draw, sdk, host, id, marginals),
    cardData: front,
    siblings: tree.slice(0, 100).map(({ path }) => ({ rfilename: path })),
    usedStorage: tree.reduce((sum, { lfs }) => sum + (lfs?.size ?? 0), 0),
    xetEnabled: true,
  };
}

function runtimeOf(draw: Draw, sdk: string, host: string, id: string, { stage, hardware }: SpaceMarginals) {
  const asked = sdk === 'static' ? null : hardware(draw);
  const state = sdk === 'static' ? 'RUNNING' : stage(draw);
  const runs = state.startsWith('RUNNING');
  return {
    stage: state,
    hardware: { current: runs ? asked : null, requested: asked },
    storage: null,
    replicas: { current: runs ? 1 : null, requested: 1 },
    gcTimeout: 172_800,
    devMode: false,
    domains: [{ domain: host.slice('https://'.length), stage: 'READY' }],
    ...(state.includes('ERROR') && { errorMessage: 'A made-up error of the rehearsal.' }),
    sha: hexOf(`commit ${id}`, 40),
  };
}
