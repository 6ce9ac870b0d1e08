import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunnableExample } from '../../../scripts/try-examples/collect-examples.ts';
import { runExamples, type RanExample } from '../../../scripts/try-examples/run-examples.ts';

// The Python of the reader, with transformers and torch; where none is named nothing is run.
const python = process.env.HUB_REPORT_PYTHON;
const scratch = mkdtempSync(join(tmpdir(), 'examples-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const codes = {
  runs: 'from transformers import AutoTokenizer\nprint(input("Who? "))',
  gone: 'from transformers import AutoModelWithLMHead',
  undefined: 'x = 1\nprint(y)',
  above: 'print(made_above)',
  program: 'import os\nos.system("true")',
  network: 'import socket\nsocket.create_connection(("192.0.2.1", 80), 1)',
  file: `open(${JSON.stringify(join(tmpdir(), 'not-here.txt'))}, "w")`,
  own: 'open("mine.txt", "w").write("a")',
  package: 'import sentencepiece',
};

let ran: ReadonlyMap<string, RanExample>;
beforeAll(async () => {
  if (python === undefined) return;
  const examples = Object.entries(codes).map(([model, code]): RunnableExample => ({
    model,
    example: 1,
    names: 'exist',
    all: 'exist',
    libraries: ['transformers'],
    models: [],
    before: model === 'above' ? ['raise ValueError()', 'made_above = 1'] : [],
    code,
  }));
  ran = await runExamples(examples, {
    python,
    endpoint: 'http://127.0.0.1:9',
    scratch,
    picture: '',
    signal: new AbortController().signal,
    step: () => undefined,
  });
}, 180_000);

const REASON = python === undefined ? ': HUB_REPORT_PYTHON names no interpreter' : '';

describe.skipIf(python === undefined)(`examples that are run${REASON}`, () => {
  test('an example runs to its end, with an answer at the keyboard and what the card made above it', () => {
    expect(['runs', 'above', 'own'].map((id) => ran.get(id)?.outcome)).toEqual(['ran', 'ran', 'ran']);
  });

  test('what stops says where and by what', () => {
    expect(ran.get('gone')).toMatchObject({ outcome: 'failed', line: 1, error: 'ImportError' });
    expect(ran.get('undefined')).toMatchObject({ outcome: 'failed', line: 2, error: 'NameError' });
  });

  test('no program starts, no other machine is reached, no file written elsewhere, no package taken unasked', () => {
    expect(['program', 'network', 'file'].map((id) => ran.get(id)?.error)).toEqual([
      'PermissionError',
      'PermissionError',
      'PermissionError',
    ]);
    expect(ran.get('program')?.refused).toEqual(['os.system']);
    expect(ran.get('package')).toMatchObject({ outcome: 'failed', error: 'ModuleNotFoundError' });
  });
});
