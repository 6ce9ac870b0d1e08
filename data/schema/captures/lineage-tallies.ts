import { count, countOrEmpty, oneOf, text } from '../column.ts';
import { table } from '../table.ts';

export const lineageTallies = table({
  name: 'lineage-tallies',
  title: 'Models of a listing by what their tags say of the models that they were made from',
  key: ['facet', 'value'],
  columns: {
    facet: oneOf(
      ['bases', 'depth', 'family', 'licence', 'licence as written', 'models', 'named', 'pairs', 'relation'],
      'models: naming (a tag names a base), made from another (a base that is not the model itself); ' +
        'named: of those the number of bases that a model names; ' +
        'pairs of a model and a base that it names, by what the base is in the listing: listed, renamed (under a later ' +
        'id), other case, not listed, itself, two writings of one base being two pairs; of the pairs with another model, ' +
        'where they are one: relation (how it was made; unstated ' +
        'where the tag names only the base) and licence (of the model against that of the base: same, none, other, ' +
        'base states none, base not listed); licence as written: the same over the pairs whose base is listed as ' +
        'written, itself among them; depth: steps from a model made from another to the root of its family; family: ' +
        'one root, several roots, loop (a chain of bases comes back to itself); bases: distinct ones, listed or not; ' +
        'of unlisted ones those that differ in letter case alone count as one.',
    ),
    value: text('Value of the facet.'),
    n: count('Models, pairs or bases with this value.'),
    of: count('All that the facet is about: models of the listing, models, pairs or bases.'),
    downloads_sum: countOrEmpty(
      'Downloads of 30 days of these models, for pairs of the model that names the base and once a pair; empty where ' +
        'the listing gives none.',
      'downloads',
    ),
  },
});
