import { expect, test } from 'vitest';
import { figureNumbers } from '../../../src/figure/figure-numbers.ts';

test('figures are numbered by chapter in the order of the source; comments and code do not count', () => {
  const source =
    `<Figure chart="b" />\n{/* <Figure chart="gone" /> */}\n\`\`\`mdx\n<Figure chart="shown" />\n\`\`\`\n<Figure\n  ` +
    `chart='a'\n/>`;
  expect([...figureNumbers('2', source, 'x.mdx')]).toEqual([
    ['b', '2.1'],
    ['a', '2.2'],
  ]);
});

test('a chart shown twice is an error, since it has one address', () => {
  expect(() =>
    figureNumbers('1', '<Figure chart="a" /><Figure chart="a" />', 'x.mdx'),
  ).toThrowErrorMatchingInlineSnapshot(`[Error: x.mdx: chart "a" is shown twice]`);
});
