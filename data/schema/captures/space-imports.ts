import { text } from '../column.ts';
import { table } from '../table.ts';

export const spaceImports = table({
  name: 'space-imports',
  title: 'Imports: one row a Space and top-level Python module that its app file imports',
  key: ['space', 'module'],
  columns: {
    space: text('Id of the Space.'),
    module: text('Top-level module name; relative imports are not counted.'),
  },
});
