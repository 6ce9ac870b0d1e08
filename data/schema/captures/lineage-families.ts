import { count, countOrEmpty, oneOf, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const lineageFamilies = table({
  name: 'lineage-families',
  title:
    'Families: a model that names no base and all that are made from it over any number of steps; the 100 with most ' +
    'models, the 100 with most downloads of root and models together, and all others in one row',
  key: ['root'],
  columns: {
    root: textOrEmpty('Id of the first model in the listing, or as tags write it; empty for the row of all others.'),
    state: oneOf(['listed', 'not listed', 'rest'], 'Whether the listing has the root; rest for the row of all others.'),
    families: count('1; in the row of all others their number.', 'families'),
    owner: textOrEmpty('Owner part of the id.'),
    licence: textOrEmpty('Licence of the root; empty where it states none or is not listed.'),
    models: count(
      'Models that descend from it and from no other root; those of several roots are in no family.',
      'models',
    ),
    depth: count('Most steps from such a model to the root.', 'steps'),
    root_downloads: countOrEmpty('Downloads of 30 days of the root; empty where it is not listed.', 'downloads'),
    models_downloads: countOrEmpty('Downloads of 30 days of those that descend from it.', 'downloads'),
  },
});
