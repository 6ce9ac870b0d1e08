import { PIPELINE_TYPES } from '@huggingface/tasks';
import { expect, test } from 'vitest';
import { datasetNames, knownTasks, trainingHardware } from '../../../scripts/zoo/known-names.ts';

test('every task of the Hub that is named exists there', () => {
  const named = [...knownTasks.values()].map(({ hubTask }) => hubTask).filter((task) => task !== null);
  expect(named.filter((task) => !(PIPELINE_TYPES as readonly string[]).includes(task))).toEqual([]);
});

test('a merged spelling is itself a known task', () =>
  expect([...knownTasks.values()].filter(({ task }) => !knownTasks.has(task))).toEqual([]));

test.each([
  ['8x V100 GPUs', 'V100', 8],
  ['8x NVIDIA V100 GPUs', 'V100', 8],
  ['1x V100 GPU', 'V100', 1],
  ['8x TiTanXP GPUs', 'Titan Xp', 8],
  ['8x Titan-XP GPUs', 'Titan Xp', 8],
  ['A100 GPUs', 'A100', null],
  ['3090 GPUs', '3090', null],
  ['some machines', null, null],
  ['99999999999999999999x V100 GPUs', null, null],
  ['', null, null],
])('the hardware %j is %j, %j', (text, hardware, devices) =>
  expect(trainingHardware(text)).toEqual({ hardware, devices }),
);

test.each([
  ['COCO', ['COCO']],
  ['Objects365, GoldG, CC3M, SBU and COCO', ['Objects365', 'GoldG', 'CC3M', 'SBU', 'COCO']],
  ['CrowdHuman + MOT17-half-train', ['CrowdHuman', 'MOT17-half-train']],
  ['Open Images Challenge 2019', ['Open Images Challenge 2019']],
  ['COCO, COCO', ['COCO']],
  ['Sandy Lands', ['Sandy Lands']],
])('the training data %j are %j', (text, names) => expect(datasetNames(text)).toEqual(names));
