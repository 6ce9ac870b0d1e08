/**
 * `node scripts/bench/client-listing.ts ADDRESS`: all models, Spaces and datasets of a Hub by the npm client
 * @huggingface/hub, with the fields that a crawl asks for and one after the other, as its manual shows. A process of its
 * own of `npm run bench`.
 */
import { listDatasets, listModels, listSpaces } from '@huggingface/hub';

const hubUrl = process.argv[2]!;

const models = listModels({
  hubUrl,
  sort: 'createdAt',
  additionalFields: [
    'createdAt',
    'downloadsAllTime',
    'library_name',
    'sha',
    'tags',
    'disabled',
    'safetensors',
    'spaces',
  ],
});
const spaces = listSpaces({
  hubUrl,
  sort: 'createdAt',
  additionalFields: ['createdAt', 'models', 'datasets', 'runtime', 'tags', 'sha', 'cardData'],
});
const datasets = listDatasets({ hubUrl, sort: 'createdAt', additionalFields: ['createdAt', 'tags', 'description'] });
for (const listing of [models, spaces, datasets]) for await (const _entry of listing);
