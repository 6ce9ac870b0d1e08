import { oneOf, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const goldCardExamples = table({
  name: 'card-examples',
  title: 'In which releases the names of the examples of 120 model cards exist, labelled by reading',
  key: ['model'],
  columns: {
    model: text('Id of the model, as listed on 2022-02-15; one an owner, drawn at random.'),
    names: oneOf(
      ['still', 'stopped'],
      'Are all names and pipeline tasks of transformers that its examples use in release 5.18.0?',
    ),
    names_ended_by: textOrEmpty(
      'What of these went first, separated by blanks: `transformers.AutoModelWithLMHead`, `pipeline("summarization")`.',
    ),
    names_gone_by: textOrEmpty('First release read without it.'),
    all: oneOf(
      ['still', 'stopped'],
      'The same with methods and keywords that are known by release, and with names of other libraries.',
    ),
    all_ended_by: textOrEmpty('What of these went first: `use_auth_token=`, `datasets.load_metric`.'),
    note: textOrEmpty('What a reader must know of the card.'),
  },
});
