import { count, oneOf, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';

/** Kinds of paragraph: what makes it hard to tell which datasets a model uses. */
export const PARAGRAPH_KINDS = [
  'badge',
  'benchmark',
  'code',
  'comparison',
  'everyday word',
  'generated',
  'hardware',
  'language',
  'merge',
  'negation',
  'plan',
  'recent LLM card',
  'removal',
  'statement',
  'table',
  'teacher',
  'version',
] as const;

export const goldCardParagraphs = table({
  name: 'card-paragraphs',
  title: 'Short paragraphs as cards have them, written for this project, with the datasets that each says are used',
  key: ['paragraph'],
  columns: {
    paragraph: count('Running number.', 'paragraph'),
    round: count(
      'When it was written: 1 before the matcher was run on any, each later number before the matcher was mended once more.',
      'round',
    ),
    kind: oneOf(PARAGRAPH_KINDS, 'What makes it hard to tell.'),
    text: text('The paragraph, as the body of a card; \\n stands for the end of a line.'),
    used: textOrEmpty(
      'The datasets, each as id:relation, separated by blanks; relations as in triples, or any where the text leaves ' +
        'it open. Empty where it says that none is used.',
    ),
  },
});
