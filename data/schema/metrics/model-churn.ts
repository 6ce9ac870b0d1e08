import { text, count, shareOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const modelChurn = table({
  name: 'model-churn',
  title: 'Models that a later look at the Hub did not find under their id',
  key: ['from', 'to', 'group'],
  columns: {
    from: text('Capture that listed them.'),
    to: text('Capture that looked later; the same for what a tracker says of its own models.'),
    group: text('all, by downloads of 30 days, without owner, or tracked.'),
    n: count('Models of the group.', 'models'),
    gone: count('Of these, not found under the same id: removed, made private or renamed.', 'models'),
    share: shareOrEmpty('gone / n.'),
  },
});
