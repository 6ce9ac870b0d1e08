import { describe, expect, test } from 'vitest';
import { snippetCall } from '../../../scripts/first-run/snippet-call.ts';
import { taskInput } from '../../../scripts/first-run/task-input.ts';
import { madeUpModel } from './made-up-model.ts';

const media = { picture: 'picture.png', sound: 'sound.wav' };

describe('the call', () => {
  test('of transformers.js is the one line of the Hub’s snippet', () =>
    expect(snippetCall(madeUpModel(), 'fill-mask', 'transformers.js')).toEqual({
      pipeline: 'fill-mask',
      library: '@huggingface/transformers',
      line: "const pipe = await pipeline('fill-mask', 'owner/name');",
    }));

  test('of transformers says where code of the repository may run', () =>
    expect(snippetCall(madeUpModel({ tags: ['custom_code'] }), 'text-classification', 'transformers')).toMatchObject({
      pipeline: 'text-classification',
      library: 'transformers',
      remoteCode: true,
    }));

  test('of transformers has the message of a chat', () => {
    const model = madeUpModel({ tags: ['conversational'] });
    const call = snippetCall(model, 'text-generation', 'transformers')!;
    expect(call.chat).toBe('Who are you?');
    expect(taskInput(model, 'text-generation', call, media)).toEqual([{ role: 'user', content: 'Who are you?' }]);
  });

  test('is none where the snippet makes no pipeline', () =>
    expect(snippetCall(madeUpModel(), 'reinforcement-learning', 'transformers')).toBeUndefined());
});

describe('the input', () => {
  const inputOf = (task: string, record: Record<string, unknown> = {}) => {
    const model = madeUpModel({ record });
    return taskInput(model, task, snippetCall(model, task, 'transformers.js')!, media);
  };

  test('is the example of the model’s page before the Hub’s default of the task', () => {
    expect(inputOf('text-classification', { widgetData: [{ text: 'Wie schön' }] })).toBe('Wie schön');
    expect(inputOf('text-classification')).toBe('I like you. I love you');
  });
  test('has the mask of the model', () =>
    expect(inputOf('fill-mask', { mask_token: '[MASK]' })).toBe('Paris is the [MASK] of France.'));
  test('of several parts has them by name', () => {
    expect(inputOf('question-answering')).toEqual({
      question: 'Where do I live?',
      context: 'My name is Wolfgang and I live in Berlin',
    });
    expect(inputOf('zero-shot-classification')).toMatchObject({
      candidate_labels: ['urgent', 'not urgent', 'phone', 'tablet', 'computer'],
    });
  });
  test('is a file of ours where a picture or a sound is asked for', () =>
    expect([inputOf('image-classification'), inputOf('automatic-speech-recognition')]).toEqual([
      { file: 'picture.png' },
      { file: 'sound.wav' },
    ]));
});
