import { count, oneOf, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const cardExamples = table({
  name: 'card-examples',
  title: 'What the Python examples of model cards name',
  key: ['model', 'example'],
  columns: {
    model: text('Model whose card was read: those in scope, of an archive with cards every one.'),
    example: count('Place of the example in the card, from 1.'),
    line: count('Line of README.md on which it begins, from 1.', 'line'),
    form: oneOf(
      ['fence', 'indented', 'prompts'],
      'Between ``` or ~~~; indented by four blanks; lines behind `>>>`, in a fence or not.',
    ),
    state: oneOf(
      ['read', 'does not parse', 'python 2', 'star import'],
      'read; not the syntax of Python 3, so that nothing is known of it; a print statement of Python 2; everything of ' +
        'a library is imported, so that names cannot be told.',
    ),
    libraries: textOrEmpty('Top-level modules that it imports, without those of Python itself, separated by blanks.'),
    names: textOrEmpty(
      'Names of transformers that it imports or uses, separated by blanks: `AutoModel`; `models.bert:BertModel` taken of ' +
        'a module below the library, `models.bert:` where the module is imported itself.',
    ),
    other_names: textOrEmpty(
      'The same of the other libraries of data/api-names, with the library: `datasets.load_metric`.',
    ),
    calls: textOrEmpty(
      'Calls of what came from transformers, separated by blanks, each with its keywords: ' +
        '`AutoModel.from_pretrained:use_auth_token`, `BertTokenizer()` a call of a made object, `?.encode_plus` a method ' +
        'that only tokenizers have of something whose origin cannot be told.',
    ),
    tasks: textOrEmpty('Tasks given to pipeline() as a constant text, as a JSON list where there is one.'),
    models: textOrEmpty('Ids given to loading calls, separated by blanks; `.` for the model itself.'),
  },
});
