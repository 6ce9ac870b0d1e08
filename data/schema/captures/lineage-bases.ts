import { count, countOrEmpty, oneOf, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const lineageBases = table({
  name: 'lineage-bases',
  title: 'The 200 models from which most others are made, and all other bases in one row',
  key: ['base'],
  columns: {
    base: textOrEmpty('Id in the listing, or as the tags write it; empty for the row of all other bases.'),
    state: oneOf(
      ['listed', 'not listed', 'rest'],
      'Whether the listing has it, be it under a later id or in other letters; rest for the row of all others.',
    ),
    bases: count('1; in the row of all others their number.', 'models'),
    owner: textOrEmpty('Owner part of the id.'),
    licence: textOrEmpty('Value of its first `license:` tag; empty where it states none or is not listed.'),
    downloads: countOrEmpty('Its own downloads of 30 days; empty where it is not listed.', 'downloads'),
    children: count('Models that name it as a base, itself not counted; in the last row pairs.', 'models'),
    quantized: count('Those that are a quantised form of it by their tags.', 'models'),
    adapter: count('Those that are an adapter.', 'models'),
    merge: count('Those that are a merge.', 'models'),
    finetune: count('Those that are a fine-tune.', 'models'),
    other: count('Those with a relation of another name.', 'models'),
    unstated: count('Those whose tag names only the base.', 'models'),
    same_licence: countOrEmpty('Those that state its licence; empty where its licence is not known.', 'models'),
    no_licence: countOrEmpty('Those that state none.', 'models'),
    other_licence: countOrEmpty('Those that state another.', 'models'),
    children_downloads: countOrEmpty('Downloads of 30 days of the children; empty where not known.', 'downloads'),
  },
});
