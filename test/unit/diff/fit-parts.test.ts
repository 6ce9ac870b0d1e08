import { describe, expect, test } from 'vitest';
import { diffMarkdown } from '../../../scripts/diff/diff-markdown.ts';
import { fitParts, type Part } from '../../../scripts/diff/fit-parts.ts';
import { csv, factsOf, manifest, model, ranks } from './facts-of.ts';

const part = (title: string, lines: number, share = 0.5): Part => ({
  title,
  head: `## ${title}\n`,
  lines: Array.from({ length: lines }, (_, at) => `- ${title} line ${at} ${'é'.repeat(40)}`),
  more: (cut) => `${cut} more of ${title}.`,
  share,
});
const fitted = (parts: readonly Part[], most: number) => {
  const text = fitParts(parts, most, 'Hint.');
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most);
  return text;
};
/** Every line of the text is one that a part has, as a whole. */
const isCutAtLines = (text: string, parts: readonly Part[]) => {
  const known = new Set(parts.flatMap(({ head, lines }) => [...head.split('\n'), ...lines]));
  return text
    .split('\n')
    .every((line) => known.has(line) || /^\d+ more of \w+\.$|^Left out for length: .* Hint\.$/.test(line));
};

describe('parts in at most so many bytes', () => {
  test('are whole where they fit', () => {
    expect(fitted([part('a', 1), part('b', 1)], 1000)).not.toMatch(/more|Left out/);
  });

  test('are cut after a line that stays whole, and say how many were cut', () => {
    const parts = [part('a', 100)];
    const text = fitted(parts, 3000);
    expect(isCutAtLines(text, parts)).toBe(true);
    const kept = text.match(/^- /gm)!.length;
    expect(text).toContain(`${100 - kept} more of a.`);
  });

  test('leave each its share before the first takes the rest', () => {
    const parts = [part('a', 100, 0.4), part('b', 100, 0.3), part('c', 3, 0.1)];
    const text = fitted(parts, 4000);
    expect(isCutAtLines(text, parts)).toBe(true);
    const [a, b, c] = ['a', 'b', 'c'].map((title) => text.match(new RegExp(`^- ${title}`, 'gm'))?.length ?? 0);
    expect([a! > b!, b! > c!, c! > 0]).toEqual([true, true, true]);
  });

  test('that do not fit at all are counted in one line', () => {
    const parts = [part('a', 10), ...Array.from({ length: 60 }, (_, at) => part(`part-${at}`, 1, 0))];
    const text = fitted(parts, 2000);
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^Left out for length: \d+ of 61 parts \(part-.*, …\)\. Hint\.$/);
    expect(isCutAtLines(text, parts)).toBe(true);
    // As many whole titles as fit in 130 characters.
    const [, named] = /parts \((.*), …\)/.exec(text)!;
    expect(named!.length).toBeLessThanOrEqual(130);
    expect(`${named}, part-00`.length).toBeGreaterThan(130);
  });

  test('count what they have no lines for', () => {
    expect(fitted([{ ...part('a', 2), beyond: 40 }], 1000)).toContain('\n40 more of a.\n');
  });
});

describe('the diff', () => {
  const many = (factor: number, prefix: string) => ({
    'captures/latest/manifest.json': manifest(factor === 1 ? '2026-01-01' : '2026-01-08', 5000),
    'captures/latest/models.csv': csv(
      ...Array.from({ length: 900 }, (_, at) =>
        model(`${prefix}${at % 3 ? '' : factor}/${'x'.repeat(80)}-${at}`, at + (at % 3 ? 0 : factor * 1000), {
          downloads: at * factor,
        }),
      ),
    ),
    'captures/latest/model-ranks.csv': csv(
      ...Array.from({ length: 120 }, (_, list) =>
        ranks(...Array.from({ length: 6 }, (_each, at) => `o${factor}/${'y'.repeat(80)}-${at}`)).map((row) => ({
          ...row,
          task: `task-${list}`,
        })),
      ).flat(),
    ),
    'metrics/claims.csv': csv(
      ...Array.from({ length: 60 }, (_, at) => ({
        claim: `claim-${at}`,
        verdict: factor === 1 ? 'holds' : 'does not hold',
        sentence: `${'A long sentence. '.repeat(20)}${factor}`,
        effect_name: 'difference',
        effect: factor,
      })),
    ),
    'metrics/concentration.csv': csv(
      ...Array.from({ length: 900 }, (_, at) => ({
        capture: 'latest',
        kind: 'models',
        by: 'tag',
        task: `task-${at}`,
        measure: 'likes',
        n: at * factor + 1,
      })),
    ),
  });

  test('has at most 12,000 bytes of a refresh, in which claims, populations, who came and moves are all told', () => {
    const markdown = diffMarkdown(factsOf(many(1, 'é'), many(2, 'é')));
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(12_000);
    expect(markdown.match(/^## [A-Z].*$/gm)).toEqual([
      '## Claims that turned (60)',
      '## Populations',
      '## Who came and who left',
      '## Largest moves',
      '## Metrics by chapter',
      '## Tables',
    ]);
  });

  test('has at most 60,000 bytes of anything else', () => {
    const others = (factor: number) =>
      Object.fromEntries(
        Array.from({ length: 9 }, (_, day) =>
          Object.entries(many(factor, `${day}`)).map(([path, text]) => [
            path.replace('captures/latest', `captures/2020-01-0${day + 1}`),
            text,
          ]),
        ).flat(),
      );
    const markdown = diffMarkdown(factsOf(others(1), others(2)));
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(30_000);
    expect(markdown).toContain('- `captures/2020-01-05`: an earlier capture; a change of its rows needs a reason.');
  });

  test('has at most as many bytes as it is told', () => {
    for (const most of [1000, 2500, 5000, 20_000])
      expect(Buffer.byteLength(diffMarkdown(factsOf(many(1, 'a'), many(2, 'a')), most))).toBeLessThanOrEqual(most);
  });
});
