import { count, number, shareOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const forecastCalibration = table({
  name: 'forecast-calibration',
  title: 'Of the statements given like probabilities, how many came true; none while no statement was scored',
  key: ['from'],
  columns: {
    from: number('Least probability; 0 and 1 are the whole range.', 'share'),
    to: number('End of the range, which is not in it but for 1.', 'share'),
    statements: count('Statements that could be told, each by the first capture that could.', 'statements'),
    stated: shareOrEmpty('Mean of their probabilities.'),
    came_true: count('Of these, statements that came true.', 'statements'),
    share: shareOrEmpty('came_true / statements.'),
    brier: number('Mean Brier score of these statements.'),
  },
});
