import { describe, expect, test } from 'vitest';
import { more } from './row-lies.ts';
import { honestProblems, missesIn, tellsIn } from './lie-in-folder.ts';

test.each(['example-runs', 'first-run', 'snippets'] as const)('%s as committed has no problem', (name) =>
  expect(honestProblems(name)).toEqual([]),
);

describe('a lie about snippets that were run', () => {
  tellsIn('snippets', 'tried-snippets', [
    [
      'a class that is none',
      (row) => (row.processor ? { processor: 'AutoPrecessor' } : undefined),
      /processor: expected a class of transformers 5\.18\.0 as api-names\.csv has it/,
    ],
    [
      'another architecture',
      (row) => (row.architecture ? { architecture: 'X' } : undefined),
      /architecture: expected ".*" as scripts\/snippets has it/,
    ],
    [
      'a line of code more',
      (row) => (row.outcome === 'runs' ? { code_lines: row.code_lines + 1 } : undefined),
      /code_lines: expected \d+ as the code has/,
    ],
    [
      'it runs in spite of its error',
      (row) => (row.outcome === 'fails' ? { outcome: 'runs' } : undefined),
      /outcome: expected "fails" by its cause/,
    ],
    [
      'another cause than its words',
      (row) =>
        row.outcome === 'runs'
          ? { outcome: 'fails', error: 'ValueError', message: 'odd', line: 1, cause: 'name gone from the library' }
          : undefined,
      /cause: expected "other" by its error/,
    ],
    [
      'another step',
      (row) => (row.step === 'pipeline' ? { step: 'call' } : undefined),
      /step: expected "pipeline" by its line/,
    ],
    [
      'gone since another release',
      (row) => (row.gone_since ? { gone_since: '4.0.0' } : undefined),
      /gone_since: expected "\S+" by its cause/,
    ],
    [
      'the others do not fail likewise',
      (row) => (row.same_elsewhere === 'yes' ? { same_elsewhere: 'no' } : undefined),
      /same_elsewhere: expected "yes" by the other architectures/,
    ],
    ['another day', () => ({ day: '2026-11-28' }), /day: expected "2026-11-29" as the manifest was seen/],
    ['another torch', () => ({ torch: '2.12.0' }), /torch: expected as in the notes/],
    [
      'not tried and yet made',
      (row) => (row.outcome === 'not tried' ? { parameters: 5 } : undefined),
      /parameters: expected nothing of what was not tried/,
    ],
    [
      'tried and never made',
      (row) => (row.outcome === 'runs' ? { parameters: null } : undefined),
      /parameters: expected something, as it was tried/,
    ],
    [
      'asking for nothing alone',
      (row) => (row.alone_needs ? { alone: 'runs' } : undefined),
      /alone_needs: expected nothing as none is asked for/,
    ],
  ]);
  missesIn('snippets', 'tried-snippets', [
    ['one', () => true, /"any-to-any", "classes", "no", "chameleon": expected a row/],
  ]);
});

describe('a lie about examples that were run', () => {
  tellsIn('example-runs', 'tried-examples', [
    [
      'a name that exists',
      (row) => (row.names === 'gone' ? { names: 'exist', all: 'exist' } : undefined),
      /(?:names|model): expected/,
    ],
    ['another example', (row) => ({ example: row.example + 1 }), /example: expected \d as the draw gives it/],
    [
      'other libraries',
      (row) => (row.libraries ? { libraries: 'numpy' } : undefined),
      /libraries: expected ".*" as the draw gives it/,
    ],
    ['a card that was not drawn', () => ({ model: 'A/b' }), /model: expected a row as the draw gives it/],
    [
      'another side',
      (row) => (row.side === 'card' ? { side: 'release' } : undefined),
      /side: expected "card" as the cause is/,
    ],
    [
      'it ran with an error',
      (row) => (row.cause ? { outcome: 'ran' } : undefined),
      /cause: expected nothing of what ran/,
    ],
    [
      'a cause that its words do not allow',
      (row) =>
        row.cause === 'name gone' && !row.message?.includes('…')
          ? { cause: 'graphics card', side: 'reader' }
          : undefined,
      /cause: expected name gone or/,
    ],
    [
      'below its last line',
      (row) => (row.line ? { line: row.lines + 1 } : undefined),
      /line: expected at most \d+ lines/,
    ],
    ['another release', () => ({ release: '5.17.0' }), /release: expected "5\.18\.0" as the revision/],
  ]);
  missesIn('example-runs', 'tried-examples', [
    ['one', () => true, /expected a row as the draw gives it, received none/],
  ]);
});

describe('a lie about first runs', () => {
  tellsIn('first-run', 'trial-runs', [
    ['a model more', more('models'), /models: expected 39 as its strata add up to, received 40/],
    ['another program', () => ({ runtime: 'perl 5' }), /runtime: expected the program of the runner/],
    [
      'an engine that is no package',
      (row) => (row.runner === 'python' ? { engine: 'torch 1.0.0' } : undefined),
      /engine: expected one of its packages/,
    ],
    ['a draw', () => ({ seed: 'x' }), /probability: expected a probability where models were drawn/],
  ]);
  tellsIn('first-run', 'trial-strata', [
    ['listed, though nothing was drawn', () => ({ listed: 12 }), /listed: expected nothing as nothing was drawn/],
  ]);
  tellsIn('first-run', 'trials', [
    [
      'another call',
      (row) => ({ call: row.call.replace('pipeline(', 'pipe(') }),
      /call: expected the snippet "const pipe/,
    ],
    [
      'tried once more than is due',
      (row) => ({ repeats: row.repeats + 1, agreeing: row.agreeing + 1 }),
      /repeats: expected as many as are due of 5/,
    ],
    [
      'five figures',
      (row) => (row.call_ms ? { call_ms: row.call_ms + 0.00001 } : undefined),
      /call_ms: expected four figures/,
    ],
    [
      'more weights than bytes',
      (row) => (row.bytes ? { weight_bytes: row.bytes * 2 } : undefined),
      /weight_bytes: expected at most \d+ as bytes/,
    ],
    [
      'worse than its output',
      (row) =>
        row.outcome === 'worked' && row.task === 'depth-estimation'
          ? { outcome: 'wrong output', detail: 'x' }
          : undefined,
      /outcome: expected "worked" by its output/,
    ],
    [
      'an output of what failed',
      (row) => (row.outcome === 'gated' ? { output: '1' } : undefined),
      /output: expected nothing of what did not work/,
    ],
    [
      'from another package',
      (row) => (row.origin ? { origin: 'other@1.0.0' } : undefined),
      /origin: expected "\S+" as scripts\/first-run\/pilot has it/,
    ],
    [
      'a ratio lost',
      (row) => (row.call_ratio ? { call_ratio: null } : undefined),
      /call_ratio: expected a ratio of what worked/,
    ],
    ['no commit', () => ({ revision: 'main' }), /revision: expected a commit of 40 hex digits/],
  ]);
});
