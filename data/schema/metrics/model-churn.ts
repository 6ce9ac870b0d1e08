import { text, count, shareOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const modelChurn = table({
  name: 'model-churn',
  title: 'Models that a later look at the Hub found under another id or not at all',
  key: ['from', 'to', 'group'],
  columns: {
    from: text('Capture that listed them.'),
    to: text('Capture that looked later; the same for what a tracker says of its own models.'),
    group: text('all, by downloads of 30 days, without owner, or tracked.'),
    n: count('Models of the group.', 'models'),
    renamed: count('Of these, found under another id, to which the Hub leads on.', 'models'),
    gone: count('Of these, not found: removed, made private, or renamed beyond recognition.', 'models'),
    share: shareOrEmpty('gone / n.'),
    namesakes: count(
      'Of those gone, models whose name stands there with another owner, as in listing-churn: another model of that name, or ' +
        'one that cannot be told from it.',
      'models',
    ),
  },
});
