import { describe, expect, test } from 'vitest';
import { evalResults } from '../../../scripts/records/eval-results.ts';
import { resultNumber, resultText } from '../../../scripts/records/evaluation-result.ts';
import { hubTask } from '../../../scripts/records/hub-task.ts';
import { modelIndexResults } from '../../../scripts/records/model-index-results.ts';
import { readCard } from '../../../scripts/records/read-card.ts';
import { datasetTasks, modelTasks } from '../../../scripts/triples/stated-tasks.ts';

const results = (yaml: string) =>
  modelIndexResults(readCard(`---\n${yaml}\n---\n`).frontMatter).map(({ task, dataset, metric, value, line }) => [
    task,
    dataset,
    metric,
    value,
    line,
  ]);

describe('modelIndexResults', () => {
  test('a result gives one entry a metric, with its line', () => {
    const yaml =
      'model-index:\n- name: m\n  results:\n  - task:\n      type: text-classification\n    dataset:\n' +
      '      name: GLUE\n      type: glue\n    metrics:\n    - type: accuracy\n      value: 0.9\n    - name: F1\n' +
      '      value: "88,5 %"';
    expect(results(yaml)).toEqual([
      ['text-classification', 'glue', 'accuracy', 0.9, 5],
      ['text-classification', 'glue', 'F1', 88.5, 5],
    ]);
  });

  test.each([
    [
      'model_index with metric in the singular',
      'model_index:\n  name: m\n  results:\n  - task: {name: Causal Language Modeling}\n    dataset: squad\n' +
        '    metric: {name: Loss, value: 2}',
      [['text-generation', 'squad', 'Loss', 2, 5]],
    ],
    [
      'metrics inside the task',
      'model-index:\n- results:\n  - tasks: {name: NER, type: token-classification, metrics: [{type: f1, value: 0.5}]}',
      [['token-classification', null, 'f1', 0.5, 4]],
    ],
    [
      'metrics inside each of several datasets',
      'model-index:\n- results:\n  - task: {type: asr}\n    datasets: [{type: a, metrics: [{type: wer, value: ' +
        '1}]}, {type: b, metrics: [{type: wer, value: 2}]}]',
      [
        ['automatic-speech-recognition', 'a', 'wer', 1, 5],
        ['automatic-speech-recognition', 'b', 'wer', 2, 5],
      ],
    ],
    [
      'several datasets of one score',
      'model-index:\n- results:\n  - dataset: [a, b]\n    metrics: {accuracy: 0.5}',
      [
        [null, 'a', 'accuracy', 0.5, 4],
        [null, 'b', 'accuracy', 0.5, 4],
      ],
    ],
    ['no metrics', 'model-index:\n- results:\n  - dataset: {name: swag, type: swag}', [[null, 'swag', null, null, 4]]],
    [
      'a value that is no number',
      'model-index:\n- results:\n  - dataset: a\n    metrics: [{type: wer, value: xx.xx}]',
      [[null, 'a', 'wer', null, 4]],
    ],
    ['a text in place of a result', 'model-index:\n- results: [words]', []],
  ])('reads %s', (_, yaml, expected) => expect(results(yaml)).toEqual(expected));
});

describe('evalResults', () => {
  test('an entry names dataset, task and value; one without dataset is left out', () => {
    expect(
      evalResults([{ dataset: { id: 'openai/gsm8k', task_id: 'question-answering' }, value: 92.1 }, { value: 1 }, 'x']),
    ).toEqual([
      {
        task: 'question-answering',
        taskText: 'question-answering',
        dataset: 'openai/gsm8k',
        datasetName: null,
        metric: null,
        value: 92.1,
        valueText: '92.1',
        line: null,
      },
    ]);
    expect(evalResults(undefined)).toEqual([]);
  });

  test.each([
    ['in data', { data: { dataset: { id: 'o/d', task_id: 'asr' }, metric: 'wer', value: 1 } }],
    ['in camel case', { dataset: { id: 'o/d', taskId: 'asr' }, metric_name: 'wer', value: 1 }],
    ['flat', { dataset: 'o/d', task_id: 'asr', metric: 'wer', value: 1 }],
    ['flat, with an id of the dataset', { dataset_id: 'o/d', task: 'asr', metric: 'wer', value: 1 }],
    ['flat and in camel case', { datasetId: 'o/d', taskId: 'asr', metric: 'wer', value: 1 }],
    ['with the metric in the dataset', { dataset: { type: 'o/d', task_id: 'asr', metric: 'wer' }, value: 1 }],
    ['with no more than a name of the dataset', { dataset: { name: 'o/d' }, task: 'asr', metric: 'wer', value: 1 }],
  ])('the fields of an entry may stand %s', (_, entry) => {
    const [stated] = evalResults([entry]);
    expect([stated?.taskText, stated?.dataset, stated?.metric, stated?.value]).toEqual(['asr', 'o/d', 'wer', 1]);
  });

  test('what an open pull request proposes is not stated', () => {
    const entry = { filename: '.eval_results/g.yaml', data: { dataset: { id: 'o/d', task_id: 'main' }, value: 86.2 } };
    expect(evalResults([{ ...entry, pullRequest: 44 }])).toEqual([]);
    expect(evalResults([{ ...entry, pullRequest: null }, entry])).toHaveLength(2);
  });
});

describe('tasks', () => {
  test.each([
    ['Automatic Speech Recognition', 'automatic-speech-recognition'],
    ['named_entity_recognition', 'token-classification'],
    ['Text2Text-Generation', 'text-generation'],
    ['Translation deu-eng', 'translation'],
    ['Abstractive Dialogue Summarization', 'summarization'],
    ['Speech Recognition', 'automatic-speech-recognition'],
    ['ASR', 'automatic-speech-recognition'],
    ['NER', 'token-classification'],
    ['POS', 'token-classification'],
    ['part-of-speech tagging', 'token-classification'],
    ['Lemma', 'token-classification'],
    ['dependency-parsing', 'token-classification'],
    ['Causal Language Modeling', 'text-generation'],
    ['text-to-text generation', 'text-generation'],
    ['Sequence-to-sequence Language Modeling', 'text-generation'],
    ['seq2seq', 'text-generation'],
    ['Masked Language Modeling', 'fill-mask'],
    ['Machine Translation', 'translation'],
    ['abstractive text summarization', 'summarization'],
    ['Text Summarization', 'summarization'],
    ['Relation-Extraction', 'text-classification'],
    ['NLI', 'text-classification'],
    ['speaker verification', 'audio-classification'],
    ['Semantic Textual Similarity', 'sentence-similarity'],
    ['information-retrieval', 'text-retrieval'],
    ['constructor', null],
    ['make coffee', null],
    ['', null],
  ])('%s is %s', (text, task) => expect(hubTask(text)).toBe(task));

  test("a model's task is its pipeline_tag, else what its tags say", () => {
    expect(modelTasks('fill-mask', ['translation'])).toEqual(['fill-mask']);
    expect(modelTasks(null, ['pytorch', 'license:mit', 'translation', 'dataset:summarization'])).toEqual([
      'translation',
    ]);
  });

  test("a dataset's tasks are in its tags and front matter, subtasks as their task", () => {
    const { frontMatter } = readCard('---\ntask_ids:\n  first: [extractive-qa]\ntask_categories: text-scoring\n---\n');
    expect(datasetTasks(['task_categories:translation', 'en'], frontMatter)).toEqual([
      'translation',
      'text-classification',
      'question-answering',
    ]);
  });

  test('half a character of a text is a sign of replacement, since no file can hold it', () => {
    expect(
      results('model-index: [{results: [{dataset: "a\\ud800", metrics: [{type: "\\udc00", value: 1}]}]}]'),
    ).toEqual([[null, 'a\ufffd', '\ufffd', 1, 2]]);
    expect(evalResults([{ dataset: { id: 'o/\ud83d' }, value: 1 }])[0]!.dataset).toBe('o/\ufffd');
    expect(readCard('---\ndatasets: ["a\\ud83d", "\\ud83d\\ude00"]\n---\n').frontMatter?.data.datasets).toEqual([
      'a\ufffd',
      '\u{1f600}',
    ]);
  });

  test('a single value is a text, and nothing else is', () => {
    expect([' a ', 0.5, false, ' ', '', null, ['a'], { a: 1 }].map(resultText)).toEqual([
      'a',
      '0.5',
      'false',
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('numbers come as people write them', () => {
    expect([0.5, '93.1 %', '93,12', '1,234', 'NaN', '', null, '.5', '1e-3', '1e999'].map(resultNumber)).toEqual([
      0.5,
      93.1,
      93.12,
      null,
      null,
      null,
      null,
      0.5,
      0.001,
      null,
    ]);
  });
});
