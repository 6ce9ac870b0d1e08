import { oneOf, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';
import { lifeColumns } from './life.ts';

/** Kinds of things whose methods and keywords are known by release. */
const METHOD_PLACES = ['tokenizer', 'model', 'loading', 'pipeline', 'training arguments'] as const;

export const apiMethods = table({
  name: 'api-methods',
  title: 'A few methods and keywords of transformers, and the releases that have them',
  key: ['word', 'on'],
  columns: {
    word: text('Method, or keyword of a call.'),
    kind: oneOf(['method', 'keyword'], 'Which of the two.'),
    on: oneOf(
      METHOD_PLACES,
      'Where it counts: on tokenizers and processors and calls of them; on models; in a call of from_pretrained() or ' +
        'pipeline() (loading); in a call of pipeline() or of what it made; in arguments of the trainer.',
    ),
    found_by: oneOf(
      ['base class', 'definition', 'word'],
      'How it was looked for: a definition in the base class of tokenizers and processors; a definition in the shared ' +
        'base files; the bare word in them, which is weak.',
    ),
    ...lifeColumns,
    kept_by: textOrEmpty('Classes that still have it from missing_from on, separated by blanks.'),
  },
});
