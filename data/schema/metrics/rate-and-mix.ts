import { count, number, oneOf, shareOrEmpty, text } from '../column.ts';
import { table } from '../table.ts';

export const rateAndMix = table({
  name: 'rate-and-mix',
  title: 'How much of a change between two listings is one within tasks, and how much one of which tasks models have',
  key: ['measure', 'from', 'to'],
  columns: {
    measure: oneOf(
      ['declared-datasets', 'library', 'licence', 'standard-library', 'zero-downloads'],
      'Share of models that declare a dataset, name a library, state a licence, name a library of the list of the ease ' +
        'index, or have no download in 30 days. Datasets and licences only of listings in which at least 95 of 100 models ' +
        'have tags.',
    ),
    from: text('Capture of the earlier listing of all models.'),
    to: text('Capture of the later one.'),
    from_of: count('Models of the earlier listing of which it is known.', 'models'),
    to_of: count('The same of the later one.', 'models'),
    groups: count('Tasks that either listing has, and models without a task as one more.', 'groups'),
    from_share: number('Share in the earlier listing.', 'share'),
    to_share: number('Share in the later listing.', 'share'),
    change: number('to_share - from_share.', 'share'),
    rates_at_old_mix: number(
      'Share that the later rates of the tasks would give if each task had the part of the models that it had in the ' +
        'earlier listing; a task that the later listing does not have keeps its earlier rate.',
      'share',
    ),
    by_rate: number('Change within tasks: mean of the change of rates at the earlier and at the later mix.', 'share'),
    by_mix: number('Change by which tasks models have: change - by_rate.', 'share'),
    mix_part: shareOrEmpty(
      'Part of the change that is gone at the earlier mix: (to_share - rates_at_old_mix) / change, where it is from 0 ' +
        'to 1; else empty, as mix and rates work against each other.',
    ),
  },
});
