import { expect, test } from 'vitest';
import { diffFacts } from '../../../scripts/diff/diff-facts.ts';
import { diffMarkdown } from '../../../scripts/diff/diff-markdown.ts';
import { groupVersions } from '../../../scripts/diff/group-versions.ts';

test('a folder named like a property of every object is no table folder', () => {
  const files = [{ path: 'constructor/a.csv', old: undefined, new: 'id\na\n' }];
  expect(groupVersions(files, { old: new Set(), new: new Set(['constructor/a.csv']) })).toEqual({
    folders: [],
    others: ['constructor/a.csv'],
  });
});

test('a table named like a property of every object is one that nothing is told of', () => {
  const files = [
    { path: 'captures/latest/models.csv', old: 'id,likes\na,1\n', new: 'id,likes\na,2\n' },
    { path: 'captures/latest/constructor.csv', old: undefined, new: '' },
  ];
  const old = new Set(['captures/latest/models.csv']);
  const now = new Set([...old, 'captures/latest/constructor.csv']);
  const markdown = diffMarkdown(
    diffFacts(groupVersions(files, { old, new: now }), { ref: 'HEAD', commit: 'HEAD', chapters: [] }),
  );
  expect(markdown).toContain('| `captures/latest` | `constructor` | 0 | 0 | 0 | 0 | new table |');
  expect(markdown).not.toContain('### `constructor`');
});
