import { expect, test } from 'vitest';
import { outputProblem } from '../../../scripts/first-run/output-problem.ts';

const vector = { shape: [1, 3], finite: true };
const box = { xmin: 0, ymin: 0, xmax: 1, ymax: 1 };
const right: readonly (readonly [task: string, output: unknown])[] = [
  ['text-classification', [{ label: 'good', score: 0.9 }]],
  ['text-classification', [[{ label: 'good', score: 0.9 }]]],
  ['token-classification', []],
  ['fill-mask', [{ token_str: 'capital', score: 0.5 }]],
  ['question-answering', { answer: 'Berlin', score: 0.1 }],
  ['zero-shot-classification', { sequence: 'text', labels: ['a', 'b'], scores: [0.6, 0.4] }],
  ['feature-extraction', vector],
  ['feature-extraction', [[[0.1, 0.2]]]],
  ['text-generation', [{ generated_text: 'more' }]],
  ['text-generation', [{ generated_text: [{ role: 'assistant', content: 'more' }] }]],
  ['object-detection', [{ label: 'cat', score: 1, box }]],
  ['text-to-speech', { audio: vector, sampling_rate: 16_000 }],
  ['depth-estimation', { predicted_depth: vector, depth: vector }],
];
const wrong: readonly (readonly [task: string, output: unknown])[] = [
  ['text-classification', []],
  ['text-classification', [{ label: 'good', score: null }]],
  ['text-classification', [{ label: 'good', score: 3 }]],
  ['token-classification', [{ score: 0.5 }]],
  ['question-answering', { answer: 'Berlin', score: null }],
  ['zero-shot-classification', { labels: ['a', 'b'], scores: [0.6] }],
  ['feature-extraction', { shape: [1, 3], finite: false }],
  ['feature-extraction', { shape: [1, 0], finite: true }],
  ['text-generation', [{ generated_text: ' ' }]],
  ['object-detection', [{ label: 'cat', score: 1, box: { xmin: 0 } }]],
  ['text-to-speech', { audio: vector }],
  ['depth-estimation', { predicted_depth: { shape: [1], finite: false } }],
  ['a-new-task', null],
];

test.each(right)('%s takes %j', (task, output) => expect(outputProblem(task, output)).toBeUndefined());
test.each(wrong)('%s refuses %j', (task, output) => expect(outputProblem(task, output)).toBeTypeOf('string'));
