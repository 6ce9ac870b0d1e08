import { text, textOrEmpty, number, numberOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const studySizes = table({
  name: 'study-sizes',
  title: 'The starting study\u2019s table of repository sizes by task, whole: its text, its notebook, and ours',
  key: ['statistic', 'task'],
  columns: {
    statistic: oneOf(['n', 'mean', 'sd', 'min', 'q1', 'median', 'q3', 'max'], 'What of the sizes.'),
    task: text('Task by the tag that its list of models was filtered by.'),
    text: textOrEmpty('As its text prints it; empty where it prints none.'),
    text_kib: numberOrEmpty('The same in units of 1,024 bytes.', 'KiB'),
    notebook: number('As its notebook prints it, in units of 1,024 bytes; n in rows.', 'KiB or rows'),
    agree: textOrEmpty(
      'yes: its text is its notebook, cut off at the digits printed; no otherwise; empty without text.',
    ),
    counted: numberOrEmpty(
      'As counted over the pairs of a Space and one of the models, from a capture of the study that knows them; empty ' +
        'where it does not.',
      'KiB or rows',
    ),
  },
});
