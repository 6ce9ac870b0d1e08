import type { RepoKind } from 'hub-replay';

const deepCursor = (sort: string, place: number): string =>
  `sort=${sort}&cursor=${encodeURIComponent(Buffer.from(JSON.stringify({ sort, place, page: 2 })).toString('base64'))}`;

const heavyFields = ['tags', 'likes', 'createdAt', 'author', 'cardData', 'siblings'];

const narrowings: Record<RepoKind, string[]> = {
  models: [
    'search=a',
    'search=e',
    'search=bert',
    'search=llama',
    'search=zzzz',
    'search=instruct-v0.2',
    'search=-',
    'filter=pytorch',
    'filter=region:us&filter=transformers',
    'filter=license:mit&filter=en',
    'filter=no-such-tag',
    'pipeline_tag=text-generation',
    'library=diffusers',
    'author=google',
    'author=TheBloke&search=gguf',
    'num_parameters=min:1B,max:8B',
    'pipeline_tag=text-classification&search=e&sort=likes',
    'search=a&filter=license:mit&sort=createdAt',
  ],
  datasets: [
    'search=a',
    'search=chat',
    'filter=language:en',
    'filter=region:us&search=e',
    'author=allenai',
    'gated=true',
    'gated=false',
  ],
  spaces: ['search=a', 'filter=gradio', 'linked=true'],
};

/** Requests that a crawl makes and those that are hardest: every sort, deep pages, common letters, heavy fields. */
export const benchPaths: string[] = [
  ...(['models', 'datasets', 'spaces'] as const).flatMap((kind) => [
    ...['trendingScore', 'createdAt', 'downloads', 'likes', 'lastModified', 'id'].map(
      (sort) => `/api/${kind}?sort=${sort}`,
    ),
    ...narrowings[kind].map((narrowing) => `/api/${kind}?${narrowing}`),
    `/api/${kind}?full=true&limit=1000`,
    `/api/${kind}?${heavyFields.map((name) => `expand[]=${name}`).join('&')}&sort=createdAt`,
    `/api/${kind}?expand[]=likes&limit=1`,
  ]),
  ...[300_000, 700_000, 759_500].map((place) => `/api/models?${deepCursor('downloads', place)}`),
  ...[100_000, 174_500].map((place) => `/api/datasets?${deepCursor('createdAt', place)}`),
  `/api/models?search=a&${deepCursor('likes', 700_000)}`,
  `/api/models?filter=license:mit&search=e&${deepCursor('likes', 600_000)}`,
  '/api/models/openai-community/gpt2',
  '/api/models/gpt2',
  '/api/models/OPENAI-community/GPT2',
  '/api/models/no/such-model',
];
