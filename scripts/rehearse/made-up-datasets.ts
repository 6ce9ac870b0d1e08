import { PIPELINE_DATA } from '@huggingface/tasks';
import type { HubRecord } from 'hub-replay';
import type { DatasetMarginals } from './rehearsal-marginals.ts';
import { hexOf, instant, madeUpIdentity } from './made-up-identity.ts';
import type { Draw } from '../lib/seeded-draw.ts';
import { changedAfter, instantIn } from './time-draw.ts';

/** A made-up dataset as others name it. */
export interface MadeUpDataset {
  id: string;
  task: string | null;
  /** Its last word is no word of any language: a card that names it means it. */
  name: string;
  downloads: number;
}

/** Listing records and cards of made-up datasets, and what models and Spaces need of them, most downloaded first. */
export interface MadeUpDatasets {
  records: HubRecord[];
  cards: HubRecord[];
  known: MadeUpDataset[];
}

const SUBTASKS = new Map(
  Object.entries(PIPELINE_DATA).map(([task, data]) => [
    task,
    'subtasks' in data ? data.subtasks.map(({ type }) => type) : [],
  ]),
);
const WORDS = ['harbour', 'meadow', 'lantern', 'orchard', 'quarry', 'ferry', 'tundra', 'valley', 'copper', 'willow'];
const MODALITIES = ['text', 'image', 'audio', 'tabular'];

/** So many datasets, of fewer owners, the most of them with few. */
export function madeUpDatasets(draw: Draw, count: number, marginals: DatasetMarginals, last: number): MadeUpDatasets {
  const owners = Math.max(1, Math.round(count / 5));
  const made = Array.from({ length: count }, (_, at) => {
    const name = `${draw.one(WORDS)}-corpus-${at}`;
    const id = `rehearsal-data-${Math.floor(owners * draw.share() ** 2)}/${name}`;
    // One is made on the day of the rehearsal, which is told from the newest record.
    const created = at === 0 ? last : instantIn(draw, marginals.month(draw), last);
    return oneDataset(draw, { id, name, created, last }, marginals);
  });
  return {
    records: made.map(({ record }) => record),
    cards: made.map(({ record, card }) => ({ id: record.id, card })),
    known: made.map(({ known }) => known).sort((a, b) => b.downloads - a.downloads || (a.id < b.id ? -1 : 1)),
  };
}

interface Named {
  id: string;
  name: string;
  created: number;
  last: number;
}

function oneDataset(draw: Draw, { id, name, created, last }: Named, marginals: DatasetMarginals) {
  const [task, licence, size, gated] = [
    marginals.task(draw),
    marginals.licence(draw),
    marginals.size(draw),
    marginals.gated(draw),
  ];
  const [language, popular] = [draw.one(['en', 'fr', 'de', 'zh']), draw.share()];
  const downloads = marginals.downloads(popular);
  const description = `A made-up dataset of the rehearsal: ${name}.`;
  const record: HubRecord = {
    ...madeUpIdentity(id, created),
    sha: hexOf(`commit ${id}`, 40),
    lastModified: instant(changedAfter(draw, created, last)),
    private: false,
    gated: gated === 'false' || gated === null ? false : gated,
    disabled: false,
    likes: marginals.likes(draw.chance(0.7) ? popular : draw.share()),
    trendingScore: popular > 0.99 ? draw.below(40) : 0,
    downloads,
    downloadsAllTime: downloads * (1 + draw.below(12)),
    description,
    ...(draw.chance(0.05) && { citation: `@misc{${name}, title={${name}}}`, paperswithcode_id: name }),
    tags: tagsOf(draw, { task, licence, size, language }),
    cardData: {
      ...(task !== null && { task_categories: [task] }),
      language: [language],
      ...(licence && { license: licence }),
    },
    mainSize: 1000 + draw.below(1e9),
    usedStorage: 1000 + draw.below(1e9),
    xetEnabled: true,
    siblings: ['.gitattributes', 'README.md', 'data/train-00000-of-00001.parquet'].map((rfilename) => ({ rfilename })),
  };
  const front = Object.entries(record.cardData as object).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return {
    record,
    card: `---\n${front.join('\n')}\n---\n\n# ${name}\n\n${description}\n`,
    known: { id, task, name, downloads },
  };
}

interface Tagged {
  task: string | null;
  licence: string | null;
  size: string | null;
  language: string;
}

function tagsOf(draw: Draw, { task, licence, size, language }: Tagged): string[] {
  const subtasks = SUBTASKS.get(task ?? '') ?? [];
  return [
    ...(task === null ? [] : [`task_categories:${task}`]),
    ...(subtasks.length > 0 && draw.chance(0.5) ? [`task_ids:${draw.one(subtasks)}`] : []),
    `language:${language}`,
    ...(licence === null ? [] : [`license:${licence}`]),
    ...(size === null ? [] : [`size_categories:${size}`]),
    'format:parquet',
    `modality:${draw.one(MODALITIES)}`,
    'library:datasets',
    'region:us',
  ];
}
