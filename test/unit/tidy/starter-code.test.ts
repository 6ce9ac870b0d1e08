import { REMOVED_IN_V5_TRANSFORMERS_PIPELINES } from '../../../node_modules/@huggingface/tasks/dist/esm/library-to-tasks.js';
import { describe, expect, test } from 'vitest';
import { removedPipelines, transformersPipelines } from '../../../method/transformers-pipelines.ts';
import { starterCode } from '../../../scripts/tidy/starter-code.ts';

describe('starter code', () => {
  test('is two lines and one package where a pipeline does the task', () =>
    expect(starterCode('transformers', 'text-classification')).toEqual({ lines: 2, packages: 1 }));

  test('is that of the classes where the pipeline is gone, also where the Hub still shows it', () => {
    expect(starterCode('transformers', 'translation')).toEqual({ lines: 3, packages: 1 });
    expect(starterCode('transformers', 'question-answering')).toEqual({ lines: 3, packages: 1 });
  });

  test('is the first that is more than a command to install something', () =>
    expect(starterCode('diffusers', 'text-to-image')).toEqual({ lines: 5, packages: 2 }));

  test('counts neither comments nor the package that the model itself is', () =>
    expect(starterCode('spacy', 'token-classification')).toEqual({ lines: 5, packages: 1 }));

  test('counts the packages of other languages than Python', () =>
    expect(starterCode('transformers.js', 'text-generation')).toEqual({ lines: 2, packages: 1 }));

  test.each(['gguf', 'no-such-library', 'constructor'])('is unknown of %s, for which the Hub shows none', (library) =>
    expect(starterCode(library, 'text-generation')).toBeNull(),
  );
});

test('what the Hub lists as gone from the pipelines is gone, and nothing gone is still there', () => {
  expect(REMOVED_IN_V5_TRANSFORMERS_PIPELINES.filter((task) => !Object.hasOwn(removedPipelines, task))).toEqual([]);
  expect(transformersPipelines.filter((task) => Object.hasOwn(removedPipelines, task))).toEqual([]);
});
