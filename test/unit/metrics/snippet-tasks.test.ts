import { describe, expect, test } from 'vitest';
import type { RowIn } from '../../../data/schema/folders.ts';
import { snippetStates } from '../../../scripts/metrics/snippet-states.ts';
import { snippetTasks } from '../../../scripts/metrics/snippet-tasks.ts';
import { madeUpTables } from './made-up-tables.ts';

type Tried = RowIn<'snippets', 'tried-snippets'>;
const run = (
  task: string,
  kind: Tried['kind'],
  type: string,
  outcome: Tried['outcome'],
  more: Partial<Tried> = {},
) => ({
  task,
  kind,
  chat: 'no' as const,
  type,
  outcome,
  parameters: 1,
  ends: 'loads' as const,
  warned: false,
  alone: 'needs a package' as const,
  ...more,
});
const gone = { cause: 'task gone from pipeline()', gone_since: '5.3.0' } as const;
const snippets = madeUpTables('snippets', {
  'tried-snippets': [
    run('asking', 'pipeline', 'bert', 'fails', gone),
    run('asking', 'pipeline', 'roberta', 'fails', gone),
    run('asking', 'classes', 'bert', 'runs'),
    run('asking', 'classes', 'roberta', 'cannot be told'),
    run('naming', 'pipeline', 'bert', 'runs', { alone: 'runs', ends: 'calls' }),
    run('naming', 'pipeline', 'roberta', 'fails'),
    run('naming', 'classes', 'bert', 'cannot be told'),
    run('pointing', 'classes', 'none', 'not tried', { parameters: null, ends: null, warned: null, alone: null }),
  ],
});
const tasks = new Map(snippetTasks({ snippets }).map((row) => [row.task, row]));

describe('the state of a task', () => {
  test('is that of every architecture of which it can be told', () =>
    expect(tasks.get('asking')).toMatchObject({
      pipeline: 'fails',
      classes: 'runs',
      architectures: 2,
      told: 3,
      gone_since: '5.3.0',
    }));
  test('differs where they differ, and is not told where none is', () =>
    expect(tasks.get('naming')).toMatchObject({ pipeline: 'differs', classes: 'cannot be told', calls: true }));
  test('has no code with pipeline() where the Hub shows none', () =>
    expect(tasks.get('pointing')).toMatchObject({
      pipeline: 'not shown',
      classes: 'not tried',
      architectures: 0,
      calls: null,
    }));
});

test('tasks are counted among those for which the Hub shows such code; silence is told apart', () => {
  const counts = snippetStates({ snippets }).map(({ kind, state, tasks: n, of }) => `${kind} ${state} ${n}/${of}`);
  expect(counts).toContain('pipeline fails 1/2');
  expect(counts).toContain('pipeline fails without a word 1/2');
  expect(counts).toContain('classes runs 1/3');
  expect(counts).toContain('any runs 1/3');
  expect(counts).toContain('classes alone needs a package 2/3');
});
