import { isCount } from './field.ts';
import { formatsOfFiles } from './model-formats.ts';
import type { ModelRecord } from './model-record.ts';

/** Names of architectures are short; longer ones are not names. */
const MOST_NAME = 100;

/** Deeper than any results nest; JSON of more cannot be written again. */
const MOST_DEPTH = 100;
/** Entries of results: no card has so many lines. */
const MOST_RESULTS = 10_000;
/** Bytes that no repository has: a petabyte. */
const MOST_STORAGE = 1e15;

/**
 * Reads the answer of `/api/models/{id}`; a field of an unexpected kind is not known, and told in `odd` by its name.
 * Chat templates and file lists are left out.
 */
export function readModelRecord(
  record: Readonly<Record<string, unknown>>,
  odd: (what: string) => void = () => {},
): ModelRecord {
  const object = (field: string) => {
    const value = record[field];
    if (!isNothing(value) && objectOf(value) === null) odd(`${field}: expected an object`);
    return objectOf(value);
  };
  const results = (field: string) => {
    const value = record[field] ?? null;
    const isDeep = value !== null && isNested(value, MOST_DEPTH);
    if (isDeep) odd(`${field}: expected at most ${MOST_DEPTH} levels`);
    // model-index is what an author wrote, of any form.
    if (field === 'evalResults' && value !== null && !Array.isArray(value)) odd('evalResults: expected a list');
    const isLong = Array.isArray(value) && value.length > MOST_RESULTS;
    if (isLong) odd(`${field}: expected at most ${MOST_RESULTS} entries`);
    return isDeep || isLong ? null : value;
  };
  const [gguf, config] = [object('gguf'), object('config')];
  const { usedStorage } = record;
  const isStorage = isCount(usedStorage) && usedStorage <= MOST_STORAGE;
  if (!isNothing(usedStorage) && !isStorage) odd(`usedStorage: expected bytes up to ${MOST_STORAGE}`);
  if (gguf && !isNothing(gguf.total) && !isCount(gguf.total)) odd('gguf.total: expected integer >= 0');
  if (gguf && !isNothing(gguf.totalFileSize) && !isCount(gguf.totalFileSize))
    odd('gguf.totalFileSize: expected integer >= 0');
  if (gguf && !isName(gguf.architecture)) odd('gguf.architecture: expected a name');
  // Of 24,000 records none had either in another form.
  if (config && !isName(config.model_type)) odd('config.model_type: expected a name');
  const { architectures = null } = config ?? {};
  if (architectures !== null && !(Array.isArray(architectures) && architectures.every(isName)))
    odd('config.architectures: expected a list of names');
  const files = filesOf(record.siblings, odd);
  return {
    'model-index': results('model-index'),
    evalResults: results('evalResults'),
    gguf: gguf && {
      total: countOf(gguf.total),
      architecture: textOf(gguf.architecture),
      fileBytes: countOf(gguf.totalFileSize),
    },
    config: config && {
      architectures: Array.isArray(config.architectures)
        ? config.architectures.flatMap((each) => textOf(each) ?? [])
        : [],
      modelType: textOf(config.model_type),
    },
    storage: isStorage ? countOf(usedStorage) : null,
    formats: files && files.length > 0 ? formatsOfFiles(files) : null,
  };
}

function filesOf(siblings: unknown, odd: (what: string) => void): string[] | null {
  if (isNothing(siblings)) return null;
  const files = Array.isArray(siblings)
    ? siblings.flatMap((file) => textOf(objectOf(file)?.rfilename, 4096) ?? [])
    : null;
  if (!Array.isArray(siblings) || (siblings.length > 0 && files?.length === 0))
    odd('siblings: expected a list of files');
  return files;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function isName(value: unknown): boolean {
  return isNothing(value) || typeof value === 'string';
}

function isNested(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isNested(each, levels - 1));
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** 0 is what records hold where nothing was counted. */
function countOf(value: unknown): number | null {
  return isCount(value) && value > 0 ? value : null;
}

function textOf(value: unknown, most = MOST_NAME): string | null {
  return typeof value === 'string' && value.trim() !== '' && value.length <= most ? value.trim().toWellFormed() : null;
}
