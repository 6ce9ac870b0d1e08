import { describe, expect, test } from 'vitest';
import type { ModelCard } from '../../../scripts/records/model-card.ts';
import type { ModelFacts } from '../../../scripts/records/read-model.ts';
import { readModel } from '../../../scripts/records/read-model.ts';
import { modelPairs } from '../../../scripts/triples/model-pairs.ts';
import { modelStatements, statedDatasets } from '../../../scripts/triples/model-statements.ts';
import { openPairTools, readTripleData } from '../../../scripts/triples/open-pair-tools.ts';

const data = readTripleData();
const listing = [
  { id: 'squad', downloads: 100_000 },
  { id: 'glue', downloads: 90_000 },
  { id: 'test', downloads: 1 },
  { id: 'o/own-corpus', downloads: 5 },
];
const tools = openPairTools(data, listing);
const model = (tags: string[] = [], id = 'o/model'): ModelFacts =>
  readModel({ id, tags, pipeline_tag: 'question-answering' }, new Set());
const read = (text: string): ModelCard => ({ state: 'read', text, record: null });
const pairsOf = (card: ModelCard | undefined, tags: string[] = [], with_ = tools) =>
  modelPairs(modelStatements(model(tags), card), with_).map(({ dataset, evidence, line, relation }) =>
    [dataset, [...evidence].join(' '), line, relation].join(' | '),
  );

describe('a pair of model and dataset', () => {
  test('is declared in the front matter or by a tag, with the line where it stands', () => {
    expect(pairsOf(read('---\nlicense: mit\ndatasets:\n- squad\n---\n'), ['dataset:squad', 'dataset:glue'])).toEqual([
      'squad | declared | 4 | unknown',
      'glue | declared |  | unknown',
    ]);
  });

  test('is evaluated by a result of model-index, in the front matter or in the record', () => {
    const index = [
      {
        results: [
          { task: { type: 'question-answering' }, dataset: { type: 'squad' }, metrics: [{ type: 'f1', value: 88 }] },
        ],
      },
    ];
    expect(
      pairsOf(
        read(
          '---\nmodel-index:\n- results:\n  - task: {type: question-answering}\n    dataset: {type: squad}\n' +
            '    metrics: [{type: f1, value: 88}]\n---\n',
        ),
      ),
    ).toEqual(['squad | evaluated | 4 | evaluate']);
    expect(pairsOf({ state: 'unknown', text: null, record: { 'model-index': index } as never })).toEqual([
      'squad | evaluated |  | evaluate',
    ]);
  });

  test('is found in the text, with the line in the whole file and what its words say', () => {
    const card = read(
      '---\nlicense: mit\n---\n# A model\n\nThis model was fine-tuned on the SQuAD dataset.\n\nThe test went well.\n',
    );
    expect(pairsOf(card)).toEqual(['squad | mentioned | 6 | train']);
  });

  test('is linked where the text links to it', () => {
    expect(
      pairsOf(read('# A model\n\nTrained on [our corpus](https://huggingface.co/datasets/o/own-corpus).\n')),
    ).toEqual([expect.stringMatching(/^o\/own-corpus \| linked \| 3 \| /)]);
  });

  test('holds all evidence for the same dataset, and is at least as sure as a declaration', () => {
    const [pair] = modelPairs(
      modelStatements(model(), read('---\ndatasets: squad\n---\nFine-tuned on SQuAD.\n')),
      tools,
    );
    expect([...pair!.evidence]).toEqual(['declared', 'mentioned']);
    expect(pair!.confidence).toBeGreaterThanOrEqual(data.declaredConfidence);
  });

  test('of a card without front matter and datasets is none', () => {
    expect(pairsOf(read('# A model\n\nA test of nothing.\n'))).toEqual([]);
    expect(pairsOf(undefined)).toEqual([]);
  });
});

test('old and later ids are one dataset, and both are looked for in the listing', () => {
  const [old, later] = data.renames[0]!;
  const other = openPairTools(data, [{ id: later, downloads: 9 }]);
  expect(pairsOf(undefined, [`dataset:${old}`, `dataset:${later}`], other)).toEqual([
    `${later} | declared |  | unknown`,
  ]);
  expect([...statedDatasets([modelStatements(model([`dataset:${old}`]), undefined)], data.renames)].sort()).toEqual(
    [old, later].sort(),
  );
});

test('a name of copies alone stays as an author declares it, and a text that has it tells of that', () => {
  const listed = openPairTools(data, [{ id: 'detection-datasets/coco', downloads: 9 }]);
  const text = 'Trained on COCO 2017.\n';
  expect(pairsOf(read(`---\ndatasets:\n- COCO\n---\n${text}`), [], listed)).toEqual([
    'COCO | declared mentioned | 3 | train',
  ]);
  expect(pairsOf(read(text), [], listed)).toEqual(['detection-datasets/coco | mentioned | 1 | train']);
});

test('without a listing the names that cards are known to declare are found', () => {
  expect(pairsOf(read('Fine-tuned on SQuAD.\n'), [], openPairTools(data, []))).toEqual([
    'squad | mentioned | 1 | train',
  ]);
});

test('declarations are as sure as hand labels confirm, never certain', () => {
  expect(data.declaredConfidence).toBeGreaterThan(0.8);
  expect(data.declaredConfidence).toBeLessThan(1);
});

test('a card that is broken gives its warnings and what can be read', () => {
  const statements = modelStatements(model(), read('---\ndatasets:\n- squad\nlicense: "mit\n---\nText\n'));
  expect(statements.warnings.map(({ message }) => message)).toEqual([
    expect.stringContaining('front matter is not YAML'),
  ]);
  expect(statements.declared.map(({ name }) => name)).toEqual(['squad']);
});
