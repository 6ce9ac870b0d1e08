import { text, count } from '../column.ts';
import { architecture } from './architecture.ts';
import { table } from '../table.ts';

export const architectureEdges = table({
  name: 'architecture-edges',
  title: 'Edges of the folded graphs',
  key: ['architecture', 'source', 'target'],
  columns: {
    architecture,
    source: text('Box that makes the values.'),
    target: text('Box that reads them.'),
    values: count('Values on the edge.', 'values'),
  },
});
