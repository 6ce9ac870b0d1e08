import { describe, expect, test } from 'vitest';
import { declaredDatasets } from '../../../scripts/triples/declared-datasets.ts';
import { readCard } from '../../../scripts/records/read-card.ts';

const card = ['---', 'language: en', 'datasets:', '- squad', '- glue', '---', '# Model', 'text'].join('\n');

describe('readCard', () => {
  test('takes front matter and body apart and knows the lines of both', () => {
    const { frontMatter, body, bodyLine, warnings } = readCard(card);
    expect(frontMatter?.data).toEqual({ language: 'en', datasets: ['squad', 'glue'] });
    expect(frontMatter?.lineOf(['datasets', 1])).toBe(5);
    expect(frontMatter?.lineOf(['language'])).toBe(2);
    expect([body, bodyLine, warnings]).toEqual(['# Model\ntext', 7, []]);
  });

  test('reads bytes with a byte order mark and Windows line ends', () => {
    const { frontMatter, body, bodyLine } = readCard(
      new TextEncoder().encode(`\uFEFF${card.replaceAll('\n', '\r\n')}`),
    );
    expect(frontMatter?.data.datasets).toEqual(['squad', 'glue']);
    expect(frontMatter?.lineOf(['datasets', 0])).toBe(4);
    expect([body, bodyLine]).toEqual(['# Model\r\ntext', 7]);
  });

  test('a card without front matter is all body', () => {
    expect(readCard('# Model')).toEqual({ frontMatter: null, body: '# Model', bodyLine: 1, warnings: [] });
  });

  test('bytes that are not UTF-8 are a warning with their line', () => {
    expect(readCard(Uint8Array.from([0x61, 0x0a, 0xff, 0x62])).warnings).toEqual([
      { line: 2, message: 'not valid UTF-8: unreadable bytes stand as U+FFFD' },
    ]);
  });

  test('broken YAML is a warning with its line, and its plain lines are read', () => {
    const { frontMatter, warnings } = readCard(
      '---\nlicense: mit\ntitle: "open\ndatasets:\n- squad\n- a: b\n---\ntext',
    );
    expect(warnings).toMatchInlineSnapshot(`
      [
        {
          "line": 7,
          "message": "front matter is not YAML: Missing closing "quote",
        },
      ]
    `);
    expect(frontMatter?.data).toMatchInlineSnapshot(`
      {
        "datasets": [
          "squad",
        ],
        "license": "mit",
        "title": ""open",
      }
    `);
    expect(declaredDatasets(frontMatter, [])).toEqual([{ name: 'squad', line: 5 }]);
  });

  test('a comment behind quotes is none of the value, nor is what begins a text of several lines', () => {
    const { frontMatter } = readCard(
      '---\ndatasets:\n- \'o/d\'# main\n- "o/e" # it\nlicense: |-\n    mit\n  x\n---\ntext',
    );
    expect(frontMatter?.data).toEqual({ datasets: ['o/d', 'o/e'] });
  });

  test('aliases that unfold to more than a hundred nodes are a warning', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[at]}`).join(', ')}]`),
    ];
    const { warnings } = readCard(`---\n${bomb.join('\n')}\n---\ntext`);
    expect(warnings).toMatchInlineSnapshot(`
      [
        {
          "line": 2,
          "message": "front matter cannot be read: Excessive alias count indicates a resource exhaustion attack",
        },
      ]
    `);
  });

  test('front matter nested beyond measure is a warning', () => {
    expect(readCard(`---\ntags: ${'['.repeat(100_000)}\n---\ntext`).warnings).toMatchInlineSnapshot(`
      [
        {
          "line": 2,
          "message": "front matter nested more than 200 deep: read line by line only",
        },
      ]
    `);
  });

  test('front matter that is a text is a warning', () => {
    expect(readCard('---\nonly words\n---\ntext').warnings).toEqual([
      { line: 2, message: 'front matter is not a list of keys and values' },
    ]);
  });

  test('empty front matter is none, and no warning', () => {
    expect(readCard('---\n---\ntext')).toMatchObject({ frontMatter: null, body: 'text', warnings: [] });
  });

  test('right-to-left text stays as it is', () => {
    expect(readCard('---\nlanguage: ar\n---\n# نموذج \u202Eاختبار').body).toBe('# نموذج \u202Eاختبار');
  });
});

describe('declaredDatasets', () => {
  test('front matter and tags give each name once, whatever its case', () => {
    expect(declaredDatasets(readCard(card).frontMatter, ['dataset:SQuAD', 'dataset:xnli', 'en'])).toEqual([
      { name: 'squad', line: 4 },
      { name: 'glue', line: 5 },
      { name: 'xnli', line: null },
    ]);
  });

  test('one name may stand without a list, and entries that are no text are left out', () => {
    expect(declaredDatasets(readCard('---\ndatasets: squad\n---\n').frontMatter, [])).toEqual([
      { name: 'squad', line: 2 },
    ]);
    expect(
      declaredDatasets(readCard('---\ndatasets:\n- fosd: https://example.org\n- " vivos "\n---\n').frontMatter, []),
    ).toEqual([{ name: 'vivos', line: 4 }]);
  });

  test('an address of the Hub stands for the dataset that it shows, another address for itself', () => {
    const written = [
      'https://huggingface.co/datasets/squad',
      'https://hf.co/datasets/a/b/tree/main/data',
      'huggingface.co/datasets/glue/viewer/mrpc',
      'https://example.org/datasets/x',
    ];
    expect(
      declaredDatasets(
        null,
        written.map((each) => `dataset:${each}`),
      ).map(({ name }) => name),
    ).toEqual(['squad', 'a/b', 'glue', 'https://example.org/datasets/x']);
  });

  test('keys that are merged in are read, as the Hub does', () => {
    const { frontMatter } = readCard('---\nx: &x\n  datasets: [squad]\n<<: *x\n---\n');
    expect(declaredDatasets(frontMatter, [])).toEqual([{ name: 'squad', line: null }]);
  });
});
