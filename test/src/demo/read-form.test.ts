import { expect, test } from 'vitest';
import { readForm } from '../../../src/demo/read-form.ts';

test('genres are lines, without repeated and empty ones', () => {
  expect(readForm(' War \n\nFilm   noir\nWar\r\nOpera', '2')).toEqual({ genres: ['War', 'Film noir', 'Opera'], k: 2 });
});

test('says what is wrong', () => {
  expect(readForm('War\nWar', '2')).toBe('The list needs at least 3 different genres, one a line; it has 1.');
  expect(readForm(Array.from({ length: 101 }, (_, at) => `genre ${at}`).join('\n'), '2')).toBe(
    'The list may have at most 100 genres; it has 101.',
  );
  for (const k of ['', '1', '11', '2.5', 'two'])
    expect(readForm('a\nb\nc\nd', k), k).toBe('The number of clusters must be a whole number from 2 to 10.');
  expect(readForm('a\nb\nc', '3')).toBe('3 clusters need more than 3 genres; the list has 3.');
});
