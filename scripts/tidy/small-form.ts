import type { ModelFacts } from '../records/read-model.ts';
import { BASE as NAMES_BASE, SMALL_FORM, tagMarks } from './tag-marks.ts';

const BASE = 'base_model:';
const QUANTISED = `${BASE}quantized:`;

/** Whether the tags of a model say that it is a small or converted form; null without tags. */
export function isSmallForm({ tags }: Pick<ModelFacts, 'tags'>): boolean | null {
  return tags && (tagMarks(tags) & SMALL_FORM) !== 0;
}

/**
 * Other models of which this one is a small or converted form. The Hub writes the relation into the tag since late 2024;
 * before, a base and a tag of such a form say it together.
 */
export function smallFormOf({ id, tags }: Pick<ModelFacts, 'id' | 'tags'>): string[] {
  if (tags === null || (tagMarks(tags) & NAMES_BASE) === 0) return [];
  const bases = tags.filter((tag) => tag.startsWith(BASE));
  const typed = bases.flatMap((tag) => /^base_model:(?:quantized|finetune|adapter|merge):(.+)$/.exec(tag)?.[1] ?? []);
  const stated = bases.flatMap((tag) => (tag.startsWith(QUANTISED) ? [tag.slice(QUANTISED.length)] : []));
  const untyped = typed.length > 0 || !isSmallForm({ tags }) ? [] : bases.map((tag) => tag.slice(BASE.length));
  return [...new Set([...stated, ...untyped])].filter((base) => base !== id);
}
