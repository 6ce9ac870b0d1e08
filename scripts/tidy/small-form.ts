import type { ModelFacts } from '../records/read-model.ts';
import { BASE as NAMES_BASE, SMALL_FORM, tagMarks } from './tag-marks.ts';

const BASE = 'base_model:';
const QUANTISED = `${BASE}quantized:`;
const TYPED = /^base_model:(?:quantized|finetune|adapter|merge):.+$/;
const NONE: readonly string[] = [];

/** Whether the tags of a model say that it is a small or converted form; null without tags. */
export function isSmallForm({ tags }: Pick<ModelFacts, 'tags'>): boolean | null {
  return tags && (tagMarks(tags) & SMALL_FORM) !== 0;
}

/**
 * Other models of which this one is a small or converted form. The Hub writes the relation into the tag since late 2024;
 * before, a base and a tag of such a form say it together.
 */
export function smallFormOf({ id, tags }: Pick<ModelFacts, 'id' | 'tags'>): readonly string[] {
  if (tags === null || (tagMarks(tags) & NAMES_BASE) === 0) return NONE;
  const stated = tags.filter((tag) => tag.startsWith(QUANTISED)).map((tag) => tag.slice(QUANTISED.length));
  if (isSmallForm({ tags }) && !tags.some((tag) => TYPED.test(tag)))
    stated.push(...tags.filter((tag) => tag.startsWith(BASE)).map((tag) => tag.slice(BASE.length)));
  return stated.length === 0 ? NONE : [...new Set(stated)].filter((base) => base !== id);
}
