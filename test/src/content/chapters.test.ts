import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = 'src/content/report';
const chapters = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => ({ name, lines: readFileSync(`${folder}/${name}`, 'utf8').split('\n') }));

test('a Value never stands alone on a line, where MDX would end the paragraph before it', () => {
  const alone = chapters.flatMap(({ name, lines }) =>
    lines.flatMap((line, at) => (/^\s*<Value\b[^>]*\/>\s*$/.test(line) ? [`${name}:${at + 1}`] : [])),
  );
  expect(chapters.length).toBeGreaterThan(0);
  expect(alone).toEqual([]);
});

test('prose holds no number of its own: every figure is a Value', () => {
  const numbers = chapters.flatMap(({ name, lines }) => {
    const start = lines.indexOf('---', 1) + 1;
    return lines.slice(start).flatMap((line, at) => {
      if (/^(export|#|<Figure|<TopList|<Claim)/.test(line)) return [];
      const prose = line
        .replace(/<[A-Z][^>]*\/>/g, '')
        .replace(/\]\([^)]*\)/g, ']')
        .replace(/\b(?:30 days|top 1%|1%|chapter \d+|November 2023|2023 study|(?:study|report) of 2023)/g, '');
      return /\d/.test(prose) ? [`${name}:${start + at + 1}: ${prose.trim()}`] : [];
    });
  });
  expect(numbers).toEqual([]);
});
