import { describe, expect, test } from 'vitest';
import { errorWords, judgeFailure } from '../../../scripts/snippets/judge-failure.ts';
import type { Ran } from '../../../scripts/snippets/run-snippets.ts';

const code = [
  '# Load model directly',
  'from transformers import AutoProcessor, AutoModelForX',
  '',
  'processor = AutoProcessor.from_pretrained("a/b")',
  'model = AutoModelForX.from_pretrained("a/b", device_map="auto")',
  'outputs = model.generate(**inputs, max_new_tokens=40)',
].join('\n');

const failed = (line: number, error: string, message: string): Ran => ({
  outcome: 'failed',
  line,
  error,
  message,
  sent: [],
  refused: [],
});
const judge = (ran: Ran, more: { kind?: 'pipeline' | 'classes'; task?: string; named?: boolean } = {}) =>
  judgeFailure({ code, kind: 'classes', task: 'question-answering', named: true, ran, ...more });

describe('a failed snippet', () => {
  test('is of the release where its error says that the task is gone, with the release that dropped it', () => {
    const ran = failed(5, 'KeyError', "Unknown task question-answering, available tasks are ['any-to-any']");
    expect(judge(ran, { kind: 'pipeline' })).toMatchObject({
      outcome: 'fails',
      cause: 'task gone from pipeline()',
      goneSince: '5.3.0',
    });
  });
  test('stops at the step of the line that was reached', () => {
    const step = (line: number) => judge(failed(line, 'ImportError', 'cannot import name')).step;
    expect([2, 4, 5, 6].map(step)).toEqual(['import', 'processor', 'model', 'call']);
  });
  test('needs a package where the error asks for one', () => {
    const ran = failed(4, 'ImportError', 'VideoClassificationPipeline requires the PyAv library but it was not found');
    expect(judge(ran)).toMatchObject({ outcome: 'needs a package' });
  });
  test('is not held against the release where the error may come from our model', () => {
    expect(judge(failed(6, 'RuntimeError', 'mat1 and mat2 shapes cannot be multiplied'))).toMatchObject({
      outcome: 'cannot be told',
      cause: 'other',
    });
    expect(judge(failed(4, 'OSError', 'There was a specific connection error when trying to load x/y'))).toMatchObject({
      outcome: 'cannot be told',
      cause: 'a repository that was not served',
    });
  });
  test('is not held against the release where no rule says which class the Hub names, but pipeline() hangs on none', () => {
    const ran = failed(5, 'ValueError', 'Unrecognized configuration class X for this kind of AutoModel');
    expect(judge(ran, { named: false }).outcome).toBe('cannot be told');
    expect(judge(ran, { named: true }).outcome).toBe('fails');
    expect(judge(ran, { named: false, kind: 'pipeline' }).outcome).toBe('fails');
  });
});

test('a snippet that runs without a rule for its class tells nothing either', () => {
  const ran: Ran = { outcome: 'ran', line: 0, error: '', message: '', sent: [], refused: [] };
  expect([judge(ran).outcome, judge(ran, { named: false }).outcome]).toEqual(['runs', 'cannot be told']);
});

test('the words of an error keep no path and no address of the machine', () => {
  expect(errorWords('"No file at /tmp/x/model.bin,\n see http://127.0.0.1:8080/a"')).toBe('No file at …, see …');
  expect(errorWords('x'.repeat(300))).toHaveLength(160);
});
