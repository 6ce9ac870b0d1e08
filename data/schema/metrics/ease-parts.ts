import { easeParts } from '../../../method/ease-parts.ts';
import { count, number, shareOrEmpty, oneOf } from '../column.ts';
import { capture, task, spread } from './ease-columns.ts';
import { table } from '../table.ts';

const names = easeParts.map(({ name }) => name);

export const easePartsTable = table({
  name: 'ease-parts',
  title: 'Parts of the ease index, task by task: shares of the models in scope, or of the Spaces that use them',
  key: ['capture', 'task', 'part'],
  columns: {
    capture,
    task,
    part: oneOf(names, 'Name of the part in method/ease-parts.ts.'),
    n: count('Models in scope of the task, or Spaces of the capture that use one of the task.', 'models or Spaces'),
    known: count('Those of which the capture says whether they meet the condition.', 'models or Spaces'),
    holds: count('Those that meet it.', 'models or Spaces'),
    not_stated: count(
      'Those of known that do not meet it because they state no licence, or no library: not stated, which is not the ' +
        'same as not open.',
      'models',
    ),
    state: oneOf(
      ['known', 'too few', 'not asked'],
      'Whether the capture knows the part of enough of them, of too few, or of none, which is not a share of 0.',
    ),
    share: shareOrEmpty('Those that meet it, of known; empty where known is below the least number of the part.'),
    low: shareOrEmpty(
      `Lower quantile (type 7) ${spread} Where all authors agree no draw differs, and it is the end of the interval of ` +
        'Wilson with each of them counted once; empty for one author.',
    ),
    high: shareOrEmpty('Upper quantile of the same draws, or end of that interval.'),
    weight: number('Default weight in the index: 1, or 0 where the share is empty.', 'weight'),
  },
});
