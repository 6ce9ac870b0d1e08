import { numberOrEmpty, oneOf, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const inclusionRules = table({
  name: 'inclusion-rules',
  title: 'What counts where: frames, thresholds and exclusions, from the constants that the program uses',
  key: ['kind', 'rule'],
  columns: {
    kind: oneOf(
      ['frame', 'threshold', 'exclusion'],
      'frame: which captures a sentence may rest on; threshold: how many are needed, or how long a list is; exclusion: ' +
        'what a comparison leaves out.',
    ),
    rule: text('Name of the rule.'),
    about: text('What it lets in or keeps out, in words.'),
    value: numberOrEmpty('The number of a threshold.', 'see unit'),
    unit: textOrEmpty('What that number counts.'),
    because: textOrEmpty('Why this number or rule, and not another.'),
    captures: textOrEmpty('Captures that a frame gives now, separated by blanks; empty where the data have none.'),
    repositories: textOrEmpty('What these captures list, in words.'),
  },
});
