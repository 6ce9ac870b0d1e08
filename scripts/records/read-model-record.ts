import { isCount } from './field.ts';
import { formatsOfFiles } from './model-formats.ts';
import type { ModelRecord } from './model-record.ts';

/** Names of architectures are short; longer ones are not names. */
const MOST_NAME = 100;

/**
 * Reads the answer of `/api/models/{id}`; a field of an unexpected kind is not known. Chat templates and file lists are
 * left out.
 */
export function readModelRecord(record: Readonly<Record<string, unknown>>): ModelRecord {
  const [gguf, config] = [objectOf(record.gguf), objectOf(record.config)];
  const files = Array.isArray(record.siblings)
    ? record.siblings.flatMap((file) => textOf(objectOf(file)?.rfilename, 4096) ?? [])
    : null;
  return {
    'model-index': record['model-index'] ?? null,
    evalResults: record.evalResults ?? null,
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
    storage: countOf(record.usedStorage),
    formats: files && files.length > 0 ? formatsOfFiles(files) : null,
  };
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
