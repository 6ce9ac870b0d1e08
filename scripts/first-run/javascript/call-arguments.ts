import type { Job } from '../runner.ts';
import type { Pipeline, Transformers } from './browser-like.ts';
import { readPicture, readSound } from './read-media.ts';

type Texts = Readonly<Record<string, unknown>>;

/** Arguments of a pipeline in the order in which transformers.js wants them, from the input of a job. */
export function callArguments({ RawImage }: Transformers, pipe: Pipeline, { task, input }: Job): unknown[] {
  if (typeof input === 'string')
    return [task === 'fill-mask' ? input.replaceAll('<mask>', pipe.tokenizer?.mask_token ?? '[MASK]') : input];
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return [input];
  const given = input as Texts;
  const media = (file: string) => {
    if (file.endsWith('.wav')) return readSound(file);
    const { data, width, height } = readPicture(file);
    return new RawImage(data, width, height, 3);
  };
  const value = (each: unknown) =>
    typeof each === 'object' && each !== null && 'file' in each ? media(String(each.file)) : each;
  if ('file' in given) return [value(given)];
  // Questions come before their context, everything else before the labels or the question about it.
  const order = ['question', 'context', 'text', 'image', 'audio', 'candidate_labels'];
  const ordered = 'image' in given ? ['image', 'question', 'candidate_labels'] : order;
  const known = ordered.filter((name) => name in given);
  return known.length === 0 ? [given] : known.map((name) => value(given[name]));
}
