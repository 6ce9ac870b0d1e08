import { expect, test } from 'vitest';
import { cardSections } from '../../../scripts/listings/card-sections.ts';
import { datasetCardRows } from '../../../scripts/listings/dataset-card-rows.ts';

const card = (...lines: string[]) => ['---', 'license: mit', '---', ...lines].join('\n');
const wordsOf = (...lines: string[]) => Object.fromEntries(cardSections(card(...lines)).words);

test('a heading of the template or of one of its parts begins a section, however it is written', () => {
  const read = cardSections(card('## Dataset Structure', 'two words', '#### **Citation Information:**', 'one'));
  expect([...read.named]).toEqual(['structure', 'additional']);
  expect(Object.fromEntries(read.words)).toEqual({ structure: 2, additional: 1 });
});

test('a deeper heading stays in the section, one as high ends it; front matter is no text', () => {
  expect(wordsOf('before', '## Dataset Creation', '### Ours', 'a b', '## Usage', 'c')).toEqual({
    'no section': 2,
    creation: 2,
  });
});

test('what the template puts where nobody wrote is no word', () => {
  const empty = wordsOf(
    '## Dataset Description',
    '- **Homepage:**',
    '[More Information Needed](https://example.com/a)',
    '[Needs More Information]',
    '| --- |',
  );
  expect(empty.description).toBe(0);
  expect(wordsOf('## Dataset Description', '- **Homepage:** here').description).toBe(2);
});

test('a line of code that looks like a heading is none', () => {
  expect(wordsOf('```', '## Dataset Structure', '```')).toEqual({ 'no section': 2 });
});

test('of the most downloaded and of those without downloads the cards are counted apart; unknown is neither', () => {
  const all =
    '## Dataset Description\na\n## Data Fields\n\n## Source Data\n\n## Discussion of Biases\n\n## Contributions\nb';
  const rows = datasetCardRows('2023', [
    { id: 'o/a', downloads: 5, ...cardSections(all) },
    { id: 'o/b', downloads: 0, ...cardSections('nothing') },
    { id: 'o/c', downloads: null, ...cardSections('') },
  ]);
  const of = (cards: string, section: string) => {
    const row = rows.find((each) => each.cards === cards && each.section === section);
    return row && [row.named, row.filled, row.of, row.words_share];
  };
  expect(of('all', 'all five')).toEqual([1, 0, 3, 0.5]);
  expect(of('100 most downloaded', 'all five')).toEqual([1, 0, 2, 0.5]);
  expect(of('all', 'description')).toEqual([1, 1, 3, 0.25]);
  expect(of('without downloads', 'no section')).toEqual([0, 1, 1, 1]);
});
