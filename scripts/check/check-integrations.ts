import { startingList } from '../integrations/starting-list.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { hasForm, judged, same, theseRows } from './judged.ts';

const MARKS = ['inference', 'widgets', 'download', 'push'] as const;

/** The rows of one table of the page, a line each, with marks that it has; those of the starting report are known. */
export function checkIntegrations({ table }: CheckedFolder<'integrations'>): string[] {
  const page = table('integrations');
  const inOrder = page?.rows.toSorted((a, b) => a.place - b.place || a.line - b.line) ?? [];
  const before = new Map(inOrder.map((row, at) => [row, inOrder[at - 1]]));
  return [
    ...judged(page, (row) => [
      same(row, 'place', (before.get(row)?.place ?? 0) + 1, 'as the next row of the page'),
      same(row, 'line', (before.get(row)?.line ?? row.line - 1) + 1, 'below the row before'),
      hasForm(row, 'address', /^(?:\.{0,2}\/|https?:\/\/)\S+$/, 'an address, or a page of the documentation'),
      ...MARKS.map((mark) => hasForm(row, mark, /^[✅❌]$/u, '✅ or ❌')),
    ]),
    ...theseRows(
      table('integrations-then'),
      ['library'],
      startingList(),
      'as scripts/integrations/starting-list.ts has it',
    ),
  ];
}
