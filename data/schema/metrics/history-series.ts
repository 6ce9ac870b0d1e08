import { count, number, text, textOrEmpty } from '../column.ts';
import { headlines } from '../history/headlines.ts';
import { capture, population } from './frame-columns.ts';
import { table } from '../table.ts';

const { kind, measure } = headlines.columns;

export const historySeries = table({
  name: 'history-series',
  title: 'The figures of all captures that the history holds, and which of them make one line',
  key: ['kind', 'measure', 'seen', 'capture'],
  columns: {
    kind,
    measure,
    seen: text('Day on which the Hub was seen; of several versions of a capture and day the one added last.'),
    capture,
    population,
    line: textOrEmpty('Rows of one measure with the same line cover the same and may be joined; empty: alone.'),
    n: count('Repositories of which it is known.', 'repositories'),
    value: number('The figure.', 'as unit'),
    unit: text('Unit of the value.'),
  },
});
