import { describe, expect, test } from 'vitest';
import { cardBlocks } from '../../../scripts/examples/card-blocks.ts';
import { cardExamples } from '../../../scripts/examples/card-examples.ts';

/** `line form state: names` of each example of a card. */
const told = (card: string) =>
  cardExamples(card).map(({ line, form, state, names }) => `${line} ${form} ${state}: ${names.join(' ')}`);

const fence = (info: string, code: string) => `# Card\n\n\`\`\`${info}\n${code}\n\`\`\`\n`;
const USE = 'from transformers import AutoModel';

describe('blocks', () => {
  test('a fence of backticks or tildes counts with its language in any letters, with attributes, version and colon', () => {
    for (const info of [
      'python',
      'py',
      'python3',
      'Python',
      'python title="x"',
      '{.python .numberLines}',
      'python:',
      'python\\',
      'pycon',
    ])
      expect([info, told(fence(info, USE))]).toEqual([info, ['4 fence read: transformers.AutoModel']]);
    expect(told(`~~~ python\n${USE}\n~~~`)).toEqual(['2 fence read: transformers.AutoModel']);
  });

  test('a fence of another language is none, whatever stands in it', () => {
    for (const info of ['bash', 'js', 'json', 'text', '{.bash}', 'diff']) expect(told(fence(info, USE))).toEqual([]);
  });

  test('a fence without language, and indented code, are Python where they parse and import or call something', () => {
    expect(told(fence('', USE))).toEqual(['4 fence read: transformers.AutoModel']);
    expect(told(fence('', 'model.eval()'))).toEqual(['4 fence read: ']);
    expect(told(fence('', "[{'label': 'LABEL_1', 'score': 0.9}]"))).toEqual([]);
    expect(told(fence('', 'pip install transformers'))).toEqual([]);
    expect(told(`Text:\n\n    ${USE}\n    x = 1\n\nMore.`)).toEqual(['3 indented read: transformers.AutoModel']);
    expect(told('Text:\n\n    a tree of files\n')).toEqual([]);
  });

  test('one that has a line that imports and does not parse is an example that does not parse', () => {
    expect(told(fence('', `${USE}\nmodel = AutoModel(`))).toEqual(['4 fence does not parse: ']);
    expect(told(fence('python', 'model = ('))).toEqual(['4 fence does not parse: ']);
  });

  test('fences stand in lists and quotes, and in text indented too far', () => {
    expect(told(`- Use:\n\n  \`\`\`python\n  ${USE}\n  if x:\n    y()\n  \`\`\`\n`)).toEqual([
      '4 fence read: transformers.AutoModel',
    ]);
    expect(told(`> \`\`\`python\n> ${USE}\n>\n> y()\n> \`\`\`\n`)).toEqual(['2 fence read: transformers.AutoModel']);
    expect(told(`Use:\n\n    \`\`\`python\n    ${USE}\n    \`\`\`\n`)).toEqual([
      '4 fence read: transformers.AutoModel',
    ]);
  });

  test('front matter is no text of the card, and lines are those of the file', () => {
    const card = `---\nwidget:\n- text: |\n    import transformers\n---\n\n\`\`\`python\n${USE}\n\`\`\`\n`;
    expect(told(card)).toEqual(['8 fence read: transformers.AutoModel']);
  });

  test('line ends of Windows, a byte order mark and tabs change nothing', () => {
    const card = `---\nlicense: mit\n---\n\n\`\`\`python\n${USE}\nif x:\n\ty()\n\`\`\`\n`;
    expect(told(`\uFEFF${card.replaceAll('\n', '\r\n')}`)).toEqual(told(card));
    expect(cardBlocks(`a\r\n\r\n\tx = f()\r\n`)).toEqual([{ line: 3, form: 'indented', info: '', text: 'x = f()' }]);
  });
});

describe('sessions', () => {
  test('behind prompts is the code, the rest is what it printed', () => {
    const session = `>>> from transformers import (\n...     AutoModel,\n... )\n>>> AutoModel.from_pretrained("a/b")\n[{'x': ...}, not Python`;
    expect(told(fence('python', session))).toEqual(['4 prompts read: transformers.AutoModel']);
    expect(told(`Use:\n\n${session}\n`)).toEqual(['3 prompts read: transformers.AutoModel']);
  });

  test('lines before the first prompt are code, and so are continued lines without prompt', () => {
    expect(told(fence('', `${USE}\n>>> AutoModel.from_pretrained("a/b")\nBertModel(`))).toEqual([
      '4 prompts read: transformers.AutoModel',
    ]);
    expect(told(fence('', '>>> from transformers import (\n    AutoModel)\n'))).toEqual([
      '4 prompts read: transformers.AutoModel',
    ]);
  });

  test('prompts that mark the output leave the lines without them as the code', () =>
    expect(told(fence('python', `${USE}\nprint(1)\n>>> [[{'label': 'a'},\n>>> {'label': 'b'}]]\nprint(2)`))).toEqual([
      '4 prompts read: transformers.AutoModel',
    ]));

  test('where the session does not parse, its output is not taken for its code', () =>
    expect(told(fence('python', `>>> ${USE}\n>>> f("a "b")\n[{'x': tensor([1])}]`))).toEqual([
      '4 prompts does not parse: ',
    ]));
});

describe('what a notebook takes', () => {
  test('magics are left out, alone in a block too, and Python that looks like one is not', () => {
    expect(told(fence('python', `!pip install transformers\n%matplotlib inline\n${USE}`))).toEqual([
      '4 fence read: transformers.AutoModel',
    ]);
    expect(told(fence('python', `pip install -U transformers\n${USE}`))).toEqual([
      '4 fence read: transformers.AutoModel',
    ]);
    expect(told(fence('python', `if x:\n    !ls\n${USE}`))).toEqual(['4 fence read: transformers.AutoModel']);
    expect(told(fence('python', `${USE}\nx = ("%d"\n%y)`))).toEqual(['4 fence read: transformers.AutoModel']);
  });
});

describe('syntax', () => {
  test.each([
    ['an unexpected indent', 'import torch\n  x = 1'],
    ['a dedent to no column', 'if a:\n    b()\n  c()'],
    ['a blank of no width', 'import torch\n\u200B\nx = 1'],
    ['a quote of a word processor', 'import torch\nx = \u201Ea\u201C'],
    ['a comma at the end of an import', 'from transformers import AutoModel,'],
    ['keywords side by side', 'f(a b)'],
  ])('%s does not parse, as in Python', (_, code) =>
    expect(told(fence('python', code))).toEqual(['4 fence does not parse: ']),
  );

  test.each([
    ['a number that ends in its point', `${USE}\nf(0., [1.])`],
    ['a comment out of column', `${USE}\nif a:\n  # x\n    b()\n# y\n`],
    ['names in other letters', `${USE}\nтекст = naïve = 1`],
    ['three dots', `${USE}\ninputs = ...`],
  ])('%s is Python', (_, code) =>
    expect(told(fence('python', code))).toEqual(['4 fence read: transformers.AutoModel']),
  );

  test('a print statement is Python 2, and deep nesting no Python', () => {
    expect(told(fence('python', `${USE}\nprint "a"`))).toEqual(['4 fence python 2: transformers.AutoModel']);
    expect(told(fence('python', `x = ${'('.repeat(5000)}${')'.repeat(5000)}`))).toEqual(['4 fence does not parse: ']);
  });

  test('everything of transformers is a state of its own; of a module, the module is named', () => {
    expect(told(fence('python', 'from transformers import *\nx = BertModel()'))).toEqual(['4 fence star import: ']);
    expect(told(fence('python', 'from transformers.models.bert import *'))).toEqual([
      '4 fence read: transformers.models.bert:',
    ]);
  });
});
