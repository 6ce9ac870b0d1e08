import { PIPELINE_TYPES } from '@huggingface/tasks';
import type { ListedKind } from '../../data/schema/listed-kinds.ts';

/** How many repositories a made-up Hub has. */
export type MadeSizes = Readonly<Record<ListedKind, number>>;

/** Newest of each listing; older ones follow at these steps in seconds, so that 3,000,000 models fit since March 2022. */
const NEWEST = Date.UTC(2026, 0, 1) / 1000;
const STEP: Readonly<Record<ListedKind, number>> = { models: 40, spaces: 700, datasets: 100 };

/** A task in two of three models, the first tasks in most of them, as on the Hub. */
const TASKS = PIPELINE_TYPES.slice(0, 45);
const LIBRARIES = ['transformers', 'diffusers', 'peft', 'sentence-transformers', 'gguf', 'timm', 'keras', 'mlx'];
const FORMATS = ['safetensors', 'pytorch', 'gguf', 'onnx', 'tensorboard', 'jax'];
const LICENCES = ['apache-2.0', 'mit', 'other', 'openrail', 'llama3.1', 'cc-by-nc-4.0', 'gemma', 'afl-3.0'];
const FAMILIES = ['llama', 'qwen', 'bert-base', 'whisper', 'mistral', 'flux', 'wav2vec2', 'gemma', 'phi', 'deberta'];
const FORMS = ['finetuned', 'lora', 'GGUF', 'emotion', 'v2', 'instruct', 'merged', 'Q4_K_M', 'ner', 'dpo'];
const LANGUAGES = ['en', 'zh', 'fr', 'de', 'es', 'ru', 'multilingual', 'ja'];
const RELATIONS = ['finetune', 'adapter', 'quantized', 'merge'];
const SDKS = ['gradio', 'gradio', 'docker', 'static', 'streamlit'];
const STAGES = ['SLEEPING', 'SLEEPING', 'RUNNING', 'PAUSED', 'RUNTIME_ERROR', 'BUILD_ERROR'];
const HARDWARE = ['cpu-basic', 'cpu-basic', 'cpu-basic', 'zero-a10g', 't4-small'];
/** Models that others are made from: as many as a tenth of a listing. */
const BASE_EVERY = 10;
/** Models of one owner in the mean. */
const PER_OWNER = 5;

/** One record of a listing as JSON text, the same for the same place in it, from 0 for the newest. */
export function madeRecord(kind: ListedKind, place: number, sizes: MadeSizes): string {
  const made = { models: madeModel, spaces: madeSpace, datasets: madeDataset }[kind];
  return made(place, sizes);
}

/** Place in its listing of a made-up repository, by its id; NaN for any other. */
export function placeOf(id: string): number {
  return Number.parseInt(/-([0-9a-z]+)$/.exec(id)?.[1] ?? '', 36);
}

function madeModel(place: number, sizes: MadeSizes): string {
  const at = draws('models', place);
  const task = at(0) % 3 === 0 ? undefined : skewed(TASKS, at(1));
  const library = at(2) % 10 < 3 ? undefined : skewed(LIBRARIES, at(3));
  const parameters = library !== undefined && at(4) % 2 === 0 ? 1e6 * (1 + (at(5) % 8000)) : undefined;
  const downloads = at(6) % 5 < 2 ? 0 : long(at(7), 18);
  const spaces = at(8) % 25 === 0 ? listOf(1 + (at(9) % 3), (n) => spaceId(at(10 + n) % sizes.spaces)) : [];
  const fields = [
    ...commonFields('models', place, modelId(place, sizes), at(20)),
    `"downloads":${downloads}`,
    `"downloadsAllTime":${downloads * 7}`,
    ...(task === undefined ? [] : [`"pipeline_tag":"${task}"`]),
    ...(library === undefined ? [] : [`"library_name":"${library}"`]),
    `"tags":${JSON.stringify(modelTags(place, sizes, task, library))}`,
    `"gated":${at(21) % 40 === 0 ? '"auto"' : 'false'}`,
    '"disabled":false',
    ...(parameters === undefined ? [] : [`"safetensors":{"parameters":{"BF16":${parameters}},"total":${parameters}}`]),
    ...(spaces.length === 0 ? [] : [`"spaces":${JSON.stringify(spaces)}`]),
  ];
  return `{${fields.join(',')}}`;
}

function modelTags(place: number, sizes: MadeSizes, task: string | undefined, library: string | undefined): string[] {
  const at = draws('tags', place);
  const base = at(0) % 5 < 2 ? modelId((at(1) % Math.ceil(sizes.models / BASE_EVERY)) * BASE_EVERY, sizes) : undefined;
  return [
    ...(library === undefined ? [] : [library]),
    ...listOf(1 + (at(2) % 2), (n) => skewed(FORMATS, at(3 + n))),
    skewed(FAMILIES, at(6)),
    ...(task === undefined ? [] : [task]),
    ...(at(7) % 4 === 0 ? ['generated_from_trainer'] : []),
    ...(at(8) % 3 === 0 ? [skewed(LANGUAGES, at(9))] : []),
    ...(at(10) % 8 === 0 ? [`dataset:maker/set-${at(11) % 5000}`] : []),
    ...(at(12) % 6 === 0 ? [`arxiv:${1700 + (at(13) % 900)}.${10_000 + (at(14) % 400)}`] : []),
    ...(base === undefined ? [] : [`base_model:${base}`, `base_model:${skewed(RELATIONS, at(15))}:${base}`]),
    ...(at(16) % 2 === 0 ? [`license:${skewed(LICENCES, at(17))}`] : []),
    ...(task === undefined ? [] : ['text-generation-inference', 'endpoints_compatible']),
    'region:us',
  ];
}

function madeSpace(place: number, sizes: MadeSizes): string {
  const at = draws('spaces', place);
  const sdk = SDKS[at(0) % SDKS.length]!;
  const hardware = sdk === 'static' ? null : HARDWARE[at(1) % HARDWARE.length]!;
  const models =
    at(2) % 4 === 0 ? listOf(1 + (at(3) % 3), (n) => modelId(long(at(4 + n), 21) % sizes.models, sizes)) : [];
  const datasets = at(8) % 14 === 0 ? [`maker/set-${at(9) % 5000}`] : [];
  const runtime = {
    stage: STAGES[at(10) % STAGES.length],
    hardware: { current: hardware, requested: hardware },
    storage: null,
    gcTimeout: 172_800,
    replicas: { current: 0, requested: 1 },
    devMode: false,
  };
  const card = {
    title: `App ${place}`,
    emoji: '🚀',
    colorFrom: 'blue',
    colorTo: 'green',
    sdk,
    sdk_version: '4.44.0',
    app_file: 'app.py',
    pinned: false,
  };
  const fields = [
    ...commonFields('spaces', place, spaceId(place), at(11)),
    `"sdk":"${sdk}"`,
    ...(models.length === 0 ? [] : [`"models":${JSON.stringify(models)}`]),
    ...(datasets.length === 0 ? [] : [`"datasets":${JSON.stringify(datasets)}`]),
    `"runtime":${JSON.stringify(runtime)}`,
    `"tags":["${sdk}","region:us"]`,
    `"cardData":${JSON.stringify(card)}`,
  ];
  return `{${fields.join(',')}}`;
}

function madeDataset(place: number): string {
  const at = draws('datasets', place);
  const fields = [
    ...commonFields('datasets', place, `maker/set-${place.toString(36)}`, at(0)),
    `"downloads":${long(at(1), 14)}`,
    '"tags":["license:mit","size_categories:1K<n<10K","region:us"]',
    '"gated":false',
    '"description":"Rows of a made-up table."',
  ];
  return `{${fields.join(',')}}`;
}

/** What all records begin with. */
function commonFields(kind: ListedKind, place: number, id: string, draw: number): string[] {
  const at = draws(kind, place);
  const seconds = NEWEST - STEP[kind] * place;
  const likes = draw % 7 === 0 ? long(draw >>> 3, 11) : 0;
  return [
    `"_id":"${seconds.toString(16)}${hex(at(30))}${hex(at(31))}"`,
    `"id":"${id}"`,
    `"createdAt":"${instant(seconds)}"`,
    `"lastModified":"${instant(Math.min(NEWEST, seconds + (draw % 1_000_000)))}"`,
    `"likes":${likes}`,
    `"sha":"${listOf(5, (n) => hex(at(32 + n))).join('')}"`,
  ];
}

function modelId(place: number, sizes: MadeSizes): string {
  const at = draws('names', place);
  // Some owners have thousands of models, most have one or two.
  const owner = Math.floor((sizes.models / PER_OWNER) * (at(0) / 2 ** 32) ** 2);
  const name = `${skewed(FAMILIES, at(1))}-${1 + (at(2) % 70)}B-${skewed(FORMS, at(3))}`;
  return `maker${owner.toString(36)}/${name}-${place.toString(36)}`;
}

function spaceId(place: number): string {
  return `lab${(mixed(place) % 60_000).toString(36)}/app-${place.toString(36)}`;
}

/** Numbers from 0 to 2^32 - 1 that belong to one repository: the nth is always the same. */
function draws(salt: string, place: number): (n: number) => number {
  const seed = mixed(place ^ (salt.length << 24) ^ salt.charCodeAt(0));
  return (n) => mixed(seed + Math.imul(n + 1, 0x9e3779b9));
}

/** Last step of MurmurHash3. */
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One of a list, the first most often. */
function skewed<T>(list: readonly T[], draw: number): T {
  return list[Math.floor(list.length * (draw / 2 ** 32) ** 3)]!;
}

/** A number of a long tail, from 1 to 2^bits. */
function long(draw: number, bits: number): number {
  return Math.floor(2 ** (bits * (draw / 2 ** 32) ** 3));
}

function listOf<T>(length: number, item: (n: number) => T): T[] {
  return Array.from({ length }, (_, n) => item(n));
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
