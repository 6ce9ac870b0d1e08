import { expect, test } from 'vitest';
import { repositoryAddress } from '../../../src/site/repository-address.ts';

const name = 'report';

test('the source is where the package says, as an address of pages', () => {
  const repository = { url: 'git+https://forge.example/a/report.git' };
  expect(repositoryAddress({ name, repository, homepage: 'https://elsewhere.example/' })).toBe(
    'https://forge.example/a/report',
  );
  expect(repositoryAddress({ name, homepage: 'https://forge.example/a/report/' })).toBe(
    'https://forge.example/a/report',
  );
});

test('where the builder gives an address, the source is there', () => {
  const repository = 'https://forge.example/a/report';
  expect(repositoryAddress({ name, repository }, 'https://forge.example/fork/report')).toBe(
    'https://forge.example/fork/report',
  );
  expect(repositoryAddress({ name, repository }, '')).toBe(repository);
});

test('without an address of https there is no link', () => {
  expect(repositoryAddress({ name })).toBeUndefined();
  expect(repositoryAddress({ name, repository: 'git@forge.example:a/report.git' })).toBeUndefined();
});
