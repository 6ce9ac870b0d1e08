import { text, textOrEmpty, count, countOrEmpty, flagOrEmpty, dateOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const models = table({
  name: 'models',
  title: 'Models in scope: the union of all top lists of the capture, one row a model',
  key: ['id'],
  columns: {
    id: text('Repository id on the Hub at the time of the capture; `owner/name`, old ones without owner.'),
    hub_id: textOrEmpty(
      '`_id` of its record, 24 hex digits that no rename changes, the first 8 the creation time; ' +
        'empty where a source has none.',
    ),
    author: textOrEmpty('User or organisation: the part of the id before the slash.'),
    pipeline_tag: textOrEmpty('The one task the Hub shows for the model.'),
    task_tags: textOrEmpty(
      'All task names among the tags of the model, separated by blanks; may lack the pipeline_tag.',
    ),
    library: textOrEmpty('library_name as the Hub gives it.'),
    library_tag: textOrEmpty(
      'The first of its tags that names a library of the Hub: what is left of the library where a listing has no ' +
        'library_name.',
    ),
    licence: textOrEmpty('Value of the first `license:` tag.'),
    languages: textOrEmpty(
      'Languages among its tags, sorted, separated by blanks: codes of ISO 639-1, and of ISO 639-3 those that as a tag ' +
        'are hardly ever anything else; empty where none is stated, which is so for most models.',
    ),
    likes: countOrEmpty('Likes at the capture; an attention count that grows with age.', 'likes'),
    downloads: countOrEmpty(
      "Downloads in the last 30 days by the Hub's count: hits on query files, inflated by automation.",
      'downloads',
    ),
    downloads_all_time: countOrEmpty('Downloads since the start, where the listing gives them.', 'downloads'),
    created_at: dateOrEmpty(
      'Creation time; for all older repositories the Hub writes one of two seconds, 2022-03-02T23:29:04.000Z and 05.',
    ),
    last_modified: dateOrEmpty('Time of the last commit.'),
    gated: textOrEmpty('`false`, `auto`, `manual`, or `true` where a capture does not tell the two apart.'),
    disabled: flagOrEmpty('Whether the Hub disabled the repository.'),
    parameters: countOrEmpty(
      'safetensors.total: tensor elements; packed storage counts as stored in quantized repositories. Empty where it is 0 ' +
        'or more than 1e14, which are no counts.',
      'parameters',
    ),
    custom_code: flagOrEmpty(
      'Whether the tag custom_code says that loading it runs code of the repository; empty without tags, and where no ' +
        'listed model has that tag, which the Hub did not set then.',
    ),
    small_form: flagOrEmpty(
      'Whether its tags say that it is a small or converted form itself: ONNX, GGUF, transformers.js, OpenVINO, ' +
        'TFLite, Core ML, MLX, GPTQ, AWQ, numbers of 1 to 8 bits; empty without tags, and where no ' +
        'listed model has two, which then are those that a list was filtered by.',
    ),
    small_children: countOrEmpty(
      'Other models of this listing that are such a form and name it as their base; a lower bound where the listing ' +
        'is a part of the Hub, empty where no listed model names a base.',
      'models',
    ),
    datasets_declared: countOrEmpty('Number of `dataset:` tags.', 'datasets'),
    card: oneOf(
      ['read', 'none', 'lfs', 'gated', 'disabled', 'gone', 'unknown'],
      'Model card (README.md of the head commit): read; none; lfs (kept as a large file and not fetched); refused because the repository is gated, disabled or ' +
        'gone since the listing; unknown (the archive does not say, or what came cannot be believed).',
    ),
    card_words: countOrEmpty('Words of the card without its front matter.', 'words'),
    card_usage: flagOrEmpty(
      'Whether the card shows how to use the model: a heading of use with text below it, or a fenced block of code.',
    ),
    spaces_naming: count('Listed Spaces whose record names this model.', 'Spaces'),
    spaces_listed: countOrEmpty("Spaces in the model's own record; the Hub lists at most 100.", 'Spaces'),
  },
});
