import { describe, expect, test } from 'vitest';
import { judgeRun, type AboutRun } from '../../../scripts/try-examples/judge-run.ts';
import type { RanExample } from '../../../scripts/try-examples/run-examples.ts';

const ended = (error: string, message: string, more: Partial<RanExample> = {}): RanExample => ({
  outcome: 'failed',
  line: 1,
  error,
  message,
  shown: false,
  refused: [],
  ...more,
});
const judged = (ran: RanExample, about: Partial<AboutRun> = {}) =>
  judgeRun({ ran, line: '', libraries: ['transformers'], listed: true, notBuilt: false, ...about });

describe('what came of an example', () => {
  test.each([
    ['name gone', 'release', 'ImportError', "cannot import name 'AutoModelWithLMHead' from 'transformers' (unknown)"],
    ['task gone', 'release', 'KeyError', '"Unknown task summarization, available tasks are [...]"'],
    ['undefined name', 'card', 'NameError', "name 'device' is not defined"],
    ['package not named', 'card', 'ModuleNotFoundError', "No module named 'sentencepiece'"],
    ['file of the reader', 'reader', 'FileNotFoundError', "[Errno 2] No such file or directory: 'a.wav'"],
    ['graphics card', 'reader', 'AssertionError', 'Torch not compiled with CUDA enabled'],
  ])('%s is the matter of the %s', (cause, side, error, message) =>
    expect(judged(ended(error, message))).toEqual({ outcome: 'failed', cause, side }),
  );

  test('what this run lacks tells nothing of the example', () => {
    const missing = ended('ModuleNotFoundError', "No module named 'torchaudio'");
    expect(judged(missing, { libraries: ['torchaudio', 'transformers'] })).toEqual({
      outcome: 'not told',
      cause: 'package not installed here',
      side: 'run',
    });
    expect(judged(ended('ConnectionError', 'any words', { refused: ['network example.org'] })).outcome).toBe(
      'not told',
    );
    expect(judged({ ...ended('', ''), outcome: 'timed out' }).cause).toBe('time or memory was up');
  });

  test('an id that no listing has is no such model, where the error speaks of loading', () => {
    const error = ended('OSError', 'There was a specific connection error when trying to load a/b: 401 Unauthorized');
    expect(judged(error, { listed: false }).cause).toBe('no such model');
  });

  test('what ran has no cause', () =>
    expect(judged({ ...ended('', ''), outcome: 'ran' })).toEqual({ outcome: 'ran', cause: null, side: null }));
});
