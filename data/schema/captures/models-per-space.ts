import { count, numberOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const modelsPerSpace = table({
  name: 'models-per-space',
  title: 'Listed Spaces by the number of models they name',
  key: ['models'],
  columns: {
    models: count("Distinct models named by the Space's record.", 'models'),
    spaces: count('Spaces.', 'Spaces'),
    likes_sum: numberOrEmpty('Sum of their likes.', 'likes'),
  },
});
