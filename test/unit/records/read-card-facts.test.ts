import { describe, expect, test } from 'vitest';
import { readCardFacts } from '../../../scripts/records/read-card-facts.ts';

const usage = (body: string) => readCardFacts(body).usage;

test('words are counted in any script, code among them', () => {
  expect(readCardFacts('# A model\n\nΕλληνικά, 日本語 v2.0\n```\nx = 1\n```').words).toBe(8);
  expect(readCardFacts('').words).toBe(0);
});

describe('a card shows how to use the model', () => {
  test.each([
    ['a heading of use with text', '## How to use\n\nCall it.'],
    ['one in capitals', '# USAGE\nCall it.'],
    ['one of a quick start', '## Quickstart\nCall it.'],
    ['one of a start in two words', '## Quick start\nCall it.'],
    ['one of getting started', '## Getting started\nCall it.'],
    ['one of uses', '## Intended uses\nCall it.'],
    ['one of using', '## Using the model\nCall it.'],
    ['one of inference', '###### Inference\nCall it.'],
    ['one of an example', '## Example\nCall it.'],
    ['one of examples', '## Examples\nCall it.'],
    ['French', '## Utilisation\nAppelez-le.'],
    ['German', '## Verwendung\nSo geht es.'],
    ['Spanish', '## Uso\nAsí.'],
    ['Japanese', '### 使い方\n\nお試しください'],
    ['Chinese', '### 用法\n\n如下'],
    ['Chinese in other words', '### 如何使用\n\n如下'],
    ['Korean', '### 사용 방법\n\n다음과 같습니다'],
    ['a block of code', 'Run\n```python\nmodel.run()\n```'],
    ['a block of tildes', '~~~\npip install x\n~~~'],
  ])('%s', (_, body) => expect(usage(body)).toBe(true));

  test.each([
    ['nothing', ''],
    ['a text without either', '# Model\n\nWe trained it, use it wisely.'],
    ['a heading with nothing below', '## Usage\n\n## Training\n\nOn data.'],
    ['a template that was not filled in', '## How to Get Started with the Model\n\n[More Information Needed]\n'],
    ['points of a template that only name what is missing', '## Uses\n\n- **Direct use:** [More Information Needed]\n'],
    ['an empty block', '```\n\n```'],
    ['a word that only holds one of use', '## Causes\n\nMany.'],
  ])('not by %s', (_, body) => expect(usage(body)).toBe(false));
});

test('a fence inside a longer fence does not end it, and a card of one long line is read', () => {
  expect(usage('````\n```\n````')).toBe(true);
  expect(readCardFacts('word '.repeat(120_000)).words).toBe(120_000);
});

test.each([
  ['blanks', ' '],
  ['tabs', '\t'],
  ['blanks of other scripts', '\u3000'],
  ['brackets', '['],
  ['placeholders with links that have no end', '[More Information Needed](https://'],
  ['blanks behind a point', '- **a**'.padEnd(1000)],
])('a long line ends, also of %s', (_, piece) => {
  const facts = readCardFacts(`${piece.repeat(Math.ceil(200_000 / piece.length))}x`);
  expect(facts.words).toBeGreaterThan(0);
});
