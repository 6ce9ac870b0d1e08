import { describe, expect, test } from 'vitest';
import { parseIntegrations } from '../../../scripts/integrations/parse-integrations.ts';

const HEAD = [
  '# Libraries',
  '',
  'Some words | with a bar.',
  '',
  '| Library | Description | Inference Providers | Widgets | Download from Hub | Push to Hub |',
  '|---|---|---|---:|---|---|',
];
const page = (...rows: string[]) =>
  [...HEAD, ...rows, '', '### More', '| [Not a row](./x) | d | ✅ | ✅ | ✅ | ✅ |'].join('\n');
const parse = (...rows: string[]) => parseIntegrations(page(...rows), 'page.md');

describe('the table of integrated libraries', () => {
  test('is read row by row up to its end: name without its link, link, marks as they stand, line', () => {
    expect(
      parse(
        '| [docTR](https://example.org/doctr) | Reads text     | ✅ | ❌ | ✅ | ❌ |  ',
        '| Plain | d | ❌ | ❌ | ❌ | ❌ |',
      ),
    ).toEqual([
      {
        library: 'docTR',
        place: 1,
        address: 'https://example.org/doctr',
        inference: '✅',
        widgets: '❌',
        download: '✅',
        push: '❌',
        line: 7,
      },
      {
        library: 'Plain',
        place: 2,
        address: null,
        inference: '❌',
        widgets: '❌',
        download: '❌',
        push: '❌',
        line: 8,
      },
    ]);
  });

  test('keeps what stands beside the link, and links and escaped bars in a description hurt nothing', () => {
    const [row] = parse('| [TF-Keras](./tf-keras) (legacy) | Old \\| [kept](./kept) | ❌ | ❌ | ✅ | ✅ |');
    expect(row).toMatchObject({ library: 'TF-Keras (legacy)', address: './tf-keras', download: '✅', push: '✅' });
  });

  test('is read under the name that inference had before, and with lines that end as on Windows', () => {
    const old = page('| [A](./a) | d | ✅ | ✅ | ✅ | ❌ |')
      .replace('Inference Providers', 'Inference API')
      .replaceAll('\n', '\r\n');
    expect(parseIntegrations(old, 'page.md')).toMatchObject([{ library: 'A', inference: '✅', push: '❌' }]);
  });

  test('is refused with its line where it is not as expected', () => {
    expect(() => parse('| [A](./a) | d | ✅ | yes | ✅ | ❌ |')).toThrowErrorMatchingInlineSnapshot(
      '[ReportError: page.md:7: widgets: expected ✅ or ❌, received "yes"]',
    );
    expect(() => parse('| [A](./a) | d | ✅ | ✅ |')).toThrowErrorMatchingInlineSnapshot(
      '[ReportError: page.md:7: download: expected ✅ or ❌, received ""]',
    );
    expect(() =>
      parse('| [A](./a) | d | ✅ | ✅ | ✅ | ✅ |', '| [A](./b) | d | ✅ | ✅ | ✅ | ✅ |'),
    ).toThrowErrorMatchingInlineSnapshot(
      '[ReportError: page.md:8: Library: expected each library once, received "A" again]',
    );
    expect(() => parse('| | d | ✅ | ✅ | ✅ | ✅ |')).toThrowErrorMatchingInlineSnapshot(
      '[ReportError: page.md:7: Library: expected a name, received none]',
    );
    expect(() => parse()).toThrowErrorMatchingInlineSnapshot(
      '[ReportError: page.md:7: expected a row of the table, received none]',
    );
  });

  test('is refused where the headings changed, the rule is missing or there is no table', () => {
    const changed = (from: string, to: string) => () =>
      parseIntegrations(page('| [A](./a) | d | ✅ | ✅ | ✅ | ✅ |').replace(from, to), 'page.md');
    expect(changed('Push to Hub', 'Upload')).toThrow(
      'page.md:5: expected a heading like ^Push to Hub$, received Library | Description | Inference Providers | ' +
        'Widgets | Download from Hub | Upload',
    );
    expect(changed('|---|---|---|---:|---|---|\n', '')).toThrow('page.md:6: expected the rule below the headings');
    expect(changed('| Library', '| Name')).toThrow('page.md: expected a table with the heading Library, received none');
  });
});
