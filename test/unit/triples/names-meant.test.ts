import { expect, test } from 'vitest';
import { createNameIndex } from '../../../scripts/triples/name-index.ts';
import { namesMeant } from '../../../scripts/triples/names-meant.ts';

// So many others are more loaded that the last ones are not well known.
const OTHERS = Array.from({ length: 2001 }, (_, at) => ({ id: `somebody/other_${at}_x`, downloads: 1000 }));
const index = createNameIndex(
  [
    ...OTHERS,
    { id: 'detection-datasets/coco', downloads: 2000 },
    { id: 'imagenet-1k', downloads: 2000 },
    { id: 'open-orca/openorca', downloads: 2000 },
    { id: 'agkphysics/audioset', downloads: 2000 },
    { id: 'dair-ai/emotion', downloads: 2000 },
    { id: 'garythung/trashnet', downloads: 100 },
    { id: 'common_voice', downloads: 2000 },
    { id: 'mozilla-foundation/common_voice_8_0', downloads: 2000 },
    { id: 'somebody/TrashSet', downloads: 2 },
  ],
  [],
  ['emotion'],
);
const meant = (text: string): string[] =>
  [...namesMeant(text.toLowerCase(), text, index, 'nobody')].flatMap(({ meanings }) =>
    meanings.map(({ dataset }) => dataset.key),
  );

test.each([
  ['Trained on COCO 2017.', ['detection-datasets/coco']],
  ['Trained on MS COCO.', ['detection-datasets/coco']],
  ['trained on openorca for an hour', ['open-orca/openorca']],
  ['Pre-training used AudioSet-2M.', ['agkphysics/audioset']],
  ['trained on ImageNet', ['imagenet-1k']],
  ['trained on ImageNet-21k', []],
  ['made of Mistral-7B-OpenOrca and OpenOrca-7B', []],
  ['tuned on the emotion dataset', ['dair-ai/emotion']],
  ['tuned on the TrashNet dataset', ['garythung/trashnet']],
  ['tuned on the following datasets: **TrashNet** and more', ['garythung/trashnet']],
  ['tested on CommonVoice Arabic 8.0', ['common_voice', 'mozilla-foundation/common_voice_8_0']],
  ['tested on Common Voice (all languages, v8)', ['common_voice', 'mozilla-foundation/common_voice_8_0']],
  ['a WER on Common Voice of 8.0', ['common_voice']],
  ['a WER on Common Voice Arabic 8.0 %', ['common_voice']],
  ['TrashNet is a network', []],
  ['tuned on the TrashSet dataset', []],
])('%j means %j', (text, keys) => expect([...new Set(meant(text))]).toEqual(keys));
