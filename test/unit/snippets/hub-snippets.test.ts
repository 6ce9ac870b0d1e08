import { describe, expect, test } from 'vitest';
import { hubSnippets, modelRecord } from '../../../scripts/snippets/hub-snippets.ts';
import { kindsOf, tasksOfTransformers } from '../../../scripts/snippets/tasks-of-transformers.ts';
import { triedModels, type TriedModel } from '../../../scripts/snippets/tried-models.ts';

const bert: TriedModel = {
  task: 'question-answering',
  type: 'bert',
  architecture: 'BertForQuestionAnswering',
  chat: false,
  listing: null,
  models: null,
};
const info = { auto_model: 'AutoModelForQuestionAnswering', processor: 'AutoTokenizer' };
const shown = (tried: TriedModel, more = info) => hubSnippets(modelRecord('owner/name', tried, more));

describe('snippets of the Hub', () => {
  test('are one with pipeline() and one with the classes, which only load the model', () => {
    expect(shown(bert).map(({ kind, calls, warns }) => ({ kind, calls, warns }))).toEqual([
      { kind: 'pipeline', calls: false, warns: false },
      { kind: 'classes', calls: false, warns: false },
    ]);
    expect(shown(bert)[1]!.code).toContain('import AutoTokenizer, AutoModelForQuestionAnswering');
  });
  test('call a model to talk with, by its tag and its chat template', () => {
    const chat = shown({ ...bert, task: 'text-generation', chat: true });
    expect(chat.map(({ calls }) => calls)).toEqual([true, true]);
  });
  test('say of some tasks that they no longer work', () =>
    expect(shown({ ...bert, task: 'summarization' })[0]!.warns).toBe(true));
  test('are one only where the Hub knows no pipeline of the task', () =>
    expect(shown({ ...bert, task: 'text-ranking' }).map(({ kind }) => kind)).toEqual(kindsOf('text-ranking')));
  test('name AutoModel where no table names the class', () =>
    expect(hubSnippets(modelRecord('owner/name', bert, {}))[1]!.code).toContain('import AutoModel\n'));
});

describe('the architectures that are tried', () => {
  test('stand for every task that transformers serves but the one that the release has none for', () => {
    const tried = new Set(triedModels.map(({ task }) => task));
    expect(tasksOfTransformers().filter((task) => !tried.has(task))).toEqual(['graph-ml']);
    expect([...tried].filter((task) => !tasksOfTransformers().includes(task))).toEqual([]);
  });
  test('are named once a task, and counted in a listing or picked by hand', () => {
    const keys = triedModels.map(({ task, type, chat }) => `${task} ${type} ${chat}`);
    expect(keys).toEqual([...new Set(keys)]);
    expect(triedModels.filter(({ listing, models }) => (listing === null) !== (models === null))).toEqual([]);
  });
});
