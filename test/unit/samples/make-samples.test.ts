import { madeUpRow } from '../../made-up-row.ts';
import { expect, test } from 'vitest';
import { describeTask } from '../../../scripts/samples/describe-task.ts';
import { makeSamples, type SampleParts } from '../../../scripts/samples/make-samples.ts';

const triple = (model: string, dataset: string, task: string | null = 'translation') =>
  madeUpRow('captures', 'triples', { model, dataset, task, evidence: 'declared', confidence: 0.9, line: 4 });
const asked: string[] = [];
const parts: SampleParts = {
  capture: '2024-01-01',
  licenceOf: (model) => (model === 'a/unlicensed' ? null : 'mit'),
  describeTask: (task) => (task === 'odd' ? null : `about ${task}`),
  describeDataset: (dataset) => (dataset === 'silent' ? null : `about ${dataset}`),
  graphOf: async (model) => (
    asked.push(model),
    model === 'a/weights' ? { missing: 'no structure graph' } : { xml: `<${model}/>`, file: 'onnx/model.onnx' }
  ),
};

async function run(...triples: ReturnType<typeof triple>[]) {
  asked.length = 0;
  const refused: string[] = [];
  const samples = [];
  for await (const sample of makeSamples(triples, parts, (reason) => refused.push(reason))) samples.push(sample);
  return { samples, refused };
}

test('a sample holds all parts and says where they come from', async () => {
  expect((await run(triple('a/b', 'wmt'))).samples).toEqual([
    {
      model: 'a/b',
      dataset: 'wmt',
      task: 'translation',
      task_description: 'about translation',
      dataset_description: 'about wmt',
      graph_xml: '<a/b/>',
      provenance: { capture: '2024-01-01', evidence: 'declared', confidence: 0.9, line: 4, file: 'onnx/model.onnx' },
      licence: 'mit',
    },
  ]);
});

test('a triple with a part missing is refused with the first reason, and no graph is asked for in vain', async () => {
  const { samples, refused } = await run(
    triple('a/b', 'x', null),
    triple('a/b', 'x', 'odd'),
    triple('a/b', 'silent'),
    triple('a/unlicensed', 'x'),
    triple('a/weights', 'x'),
  );
  expect(samples).toEqual([]);
  expect(refused).toEqual([
    'no task',
    'no description of the task',
    'no description of the dataset',
    'no licence of the model',
    'no structure graph',
  ]);
  expect(asked).toEqual(['a/weights']);
});

test('the graph of a model is asked for once for all its triples', async () => {
  expect((await run(triple('a/b', 'x'), triple('a/b', 'y'), triple('a/c', 'x'))).samples).toHaveLength(3);
  expect(asked).toEqual(['a/b', 'a/c']);
});

test('samples are made one at a time, not before they are wanted', async () => {
  asked.length = 0;
  const samples = makeSamples([triple('a/b', 'x'), triple('a/c', 'x')], parts, () => {});
  await samples.next();
  expect(asked).toEqual(['a/b']);
});

test('tasks are described by the pages of the Hub, retired and unknown ones not at all', () => {
  expect(describeTask('translation')).toContain('Translation');
  expect([describeTask('conversational'), describeTask('no-task')]).toEqual([null, null]);
});
