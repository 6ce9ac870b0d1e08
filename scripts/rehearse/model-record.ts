import type { HubRecord } from 'hub-replay';
import { hexOf, instant } from './made-up-identity.ts';
import type { MadeUpModel } from './made-up-model.ts';
import { modelEvaluation } from './model-evaluation.ts';
import { modelFiles } from './model-files.ts';
import { modelFrontMatter } from './model-front-matter.ts';
import type { Draw } from '../lib/seeded-draw.ts';

/** Tags that some models of every library have. */
const [CODE, TRAINER, ENDPOINT] = ['custom_code', 'generated_from_trainer', 'endpoints_compatible'];
const LANGUAGES = ['en', 'en', 'en', 'zh', 'fr', 'de', 'es', 'multilingual'];

/** A record of the listing whose front matter is known. */
export type ModelRecord = HubRecord & { cardData: Readonly<Record<string, unknown>> };

/** The record of a made-up model with every field that the Hub gives, but for the Spaces that use it. */
export function modelRecord(draw: Draw, model: MadeUpModel, children: readonly MadeUpModel[]): ModelRecord {
  const { id, task, library, structure, parameters } = model;
  const files = modelFiles(draw, model);
  const evaluation = modelEvaluation(draw, model);
  const language = draw.one(LANGUAGES);
  const trending = model.likes > 50 && draw.chance(0.2) ? draw.below(60) : 0;
  return {
    _id: model._id,
    id,
    modelId: id,
    author: model.author,
    createdAt: model.createdAt,
    lastModified: instant(model.changed),
    sha: hexOf(`commit ${id}`, 40),
    private: false,
    gated: model.gated,
    disabled: draw.chance(0.002),
    likes: model.likes,
    trendingScore: trending,
    downloads: model.downloads,
    downloadsAllTime: model.downloads * (1 + draw.below(30)) + draw.below(20),
    ...(task !== null && { pipeline_tag: task }),
    ...(library !== null && { library_name: library }),
    tags: tagsOf(draw, model, [...files.formats, ...evaluation.tags], language),
    ...(structure && {
      config: { architectures: [structure[0]], model_type: structure[1] },
      transformersInfo: { auto_model: 'AutoModel', ...(task !== null && { pipeline_tag: task }) },
    }),
    ...(task === 'fill-mask' && { mask_token: '[MASK]' }),
    ...(task?.startsWith('text') && { widgetData: [{ text: 'A sentence of the rehearsal.' }] }),
    ...(trending > 0 && {
      inference: 'warm',
      inferenceProviderMapping: [{ provider: 'rehearsal-provider', providerId: id, status: 'live', task }],
    }),
    ...files.fields,
    cardData: modelFrontMatter(model, language, evaluation.modelIndex),
    ...evaluation.fields,
    ...baseOf(model),
    childrenModelCount: countChildren(children),
    xetEnabled: true,
    ...(parameters !== null && { safetensors: files.safetensors }),
  };
}

function tagsOf(draw: Draw, model: MadeUpModel, more: readonly string[], language: string): string[] {
  const { task, library, licence, structure, base } = model;
  return [
    ...(library === null ? [] : [library]),
    ...more,
    ...(structure && library === 'transformers' ? [structure[1]] : []),
    ...(task === null ? [] : [task]),
    ...(draw.chance(0.1) ? [TRAINER!] : []),
    ...(draw.chance(0.04) ? [CODE!] : []),
    language,
    ...model.datasets.map((dataset) => `dataset:${dataset.id}`),
    ...(draw.chance(0.05) ? [`arxiv:2${draw.below(7)}01.0${1000 + draw.below(9000)}`] : []),
    ...(base ? [`base_model:${base.model.id}`, `base_model:${base.relation}:${base.model.id}`] : []),
    ...(licence === null ? [] : [`license:${licence}`]),
    ...(draw.chance(0.3) ? [ENDPOINT!] : []),
    'region:us',
  ];
}

function baseOf({ base }: MadeUpModel) {
  return base && { baseModels: { relation: base.relation, models: [{ _id: base.model._id, id: base.model.id }] } };
}

function countChildren(children: readonly MadeUpModel[]) {
  const count = (relation: string) => children.filter(({ base }) => base?.relation === relation).length;
  return {
    adapter: count('adapter'),
    merge: count('merge'),
    quantized: count('quantized'),
    finetune: count('finetune'),
  };
}
