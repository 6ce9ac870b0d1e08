import { count, countOrEmpty, oneOf, text } from '../column.ts';
import { table } from '../table.ts';

export const modelRenames = table({
  name: 'model-renames',
  title: 'Models of one whole listing that a later one has under another id',
  key: ['from', 'to', 'id'],
  columns: {
    from: text('Capture that listed it under the old id.'),
    to: text('Capture of the later listing.'),
    id: text('Old id, which the later listing does not have.'),
    later: text('Id in the later listing, which the earlier one does not have.'),
    change: oneOf(
      ['case', 'got an owner', 'name', 'owner'],
      'What became another: letters only (case), an id without owner got one, the name, or the owner.',
    ),
    by: oneOf(
      ['_id', 'name'],
      'How it was found: by the _id, which no rename changes, or, of a listing without, by its id in other letters, or by its ' +
        'name (letter case apart) with another owner, not listed before, created no later than the first listing or the first ' +
        'day that the Hub knows (2022-03-02), and sharing at least one and half of the tags of old_tags. Where two ' +
        'candidates, or two old models for one id, share as many, none.',
    ),
    shared_tags: count(
      'Tags of the old record that tell who it is and that the later one has too, letter case apart: all but those that ' +
        'begin with region:, arxiv:, doi:, base_model:, license:, dataset:, co2, autotrain, autonlp_, infinity_ or ' +
        'endpoints, has_space, safetensors, text-generation-inference and text-embeddings-inference. By name with ' +
        'another owner at least half.',
      'tags',
    ),
    old_tags: count('Such tags of the old record.', 'tags'),
    choices: count('Ids that met the conditions; of several the one that shares most tags.', 'ids'),
    downloads: countOrEmpty('Downloads of 30 days in the earlier listing; empty where it gives none.', 'downloads'),
    later_downloads: countOrEmpty('Downloads of 30 days in the later listing.', 'downloads'),
  },
});
