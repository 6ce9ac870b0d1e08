import type { RowIn } from '../../data/schema/folders.ts';
import type { CardExample } from './card-examples.ts';

type Row = RowIn<'captures', 'card-examples'>;

const OURS = 'transformers.';

/** The row of an example; `at` is its place in the card, from 1. */
export function exampleRow(model: string, example: CardExample, at: number): Row {
  const ours = example.names.filter((name) => name.startsWith(OURS));
  return {
    model,
    example: at,
    line: example.line,
    form: example.form,
    state: example.state,
    libraries: joined(example.libraries),
    names: joined(ours.map((name) => name.slice(OURS.length))),
    other_names: joined(example.names.filter((name) => !name.startsWith(OURS))),
    calls: joined(example.calls),
    tasks: example.tasks.length === 0 ? null : JSON.stringify(example.tasks),
    models: joined(example.models.map((id) => (id === model ? '.' : id))),
  };
}

/** The facts of an example by which it is judged, from its row. */
export function factsOfRow(row: Row): Pick<CardExample, 'state' | 'libraries' | 'names' | 'calls' | 'tasks'> {
  return {
    state: row.state,
    libraries: split(row.libraries),
    names: [...split(row.names).map((name) => `${OURS}${name}`), ...split(row.other_names)],
    calls: split(row.calls),
    // exampleRow wrote the list.
    tasks: row.tasks === null ? [] : (JSON.parse(row.tasks) as string[]),
  };
}

function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(' ');
}

function split(cell: string | null): string[] {
  return cell === null ? [] : cell.split(' ');
}
