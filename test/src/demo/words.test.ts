import { expect, test } from 'vitest';
import { agreementWords } from '../../../src/demo/agreement-words.ts';
import { clusterWords } from '../../../src/demo/cluster-letter.ts';
import { demoEncoders, encoderLines } from '../../../src/demo/demo-encoders.ts';
import { progressWords } from '../../../src/demo/progress-words.ts';

test('two clusterings in words: the same, one genre, several', () => {
  expect(agreementWords('a', 'b', 1, [], 4)).toBe('a and b make the same clusters.');
  expect(agreementWords('a', 'b', 0.5, ['War'], 4)).toBe(
    'a and b, 0.50: 1 of 4 genres changes its cluster, namely War.',
  );
  expect(agreementWords('a', 'b', -0.041, ['War', 'Opera', 'Drama'], 4)).toBe(
    'a and b, \u22120.04: 3 of 4 genres change their cluster, namely War, Opera and Drama.',
  );
  expect(agreementWords('a', 'b', -0.001, ['War'], 4)).toContain('b, 0.00:');
});

test('clusters by letter', () => {
  expect(clusterWords(['War', 'Opera', 'Western'], [0, 1, 0])).toEqual(['A: War, Western', 'B: Opera']);
});

test('progress changes by quarters, so that it is not read aloud at every packet', () => {
  const words = (loaded: number) =>
    progressWords('bert', { stage: 'files', loaded, total: 4e7 }, 'https://huggingface.co');
  expect([0, 0.9e7, 1e7, 3.99e7, 4e7].map(words)).toMatchInlineSnapshot(`
    [
      "bert: fetching 40 MB from huggingface.co, 0%.",
      "bert: fetching 40 MB from huggingface.co, 0%.",
      "bert: fetching 40 MB from huggingface.co, 25%.",
      "bert: fetching 40 MB from huggingface.co, 75%.",
      "bert: files are here, making the encoder ready.",
    ]
  `);
  expect(progressWords('bert', { stage: 'files', loaded: 0, total: 0 }, 'https://huggingface.co')).toBe(
    'bert: asking huggingface.co for its files.',
  );
  expect(progressWords('bert', { stage: 'genres', loaded: 3, total: 24 }, 'https://huggingface.co')).toBe(
    'bert: embedding 24 genres.',
  );
});

test('only the name of the encoder changes in the line', () => {
  const [first, second] = demoEncoders.map((encoder) => encoderLines(encoder));
  for (const language of ['javascript', 'python'] as const) {
    expect(first![language].replace(/'[^']*all-MiniLM-L6-v2'/, '')).toBe(
      second![language].replace(/'[^']*distilbert-base-uncased'/, ''),
    );
  }
});
