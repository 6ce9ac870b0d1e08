import { expect, test } from 'vitest';
import { readModelRecord } from '../../../scripts/records/read-model-record.ts';

function oddOf(record: Record<string, unknown>): string[] {
  const odd: string[] = [];
  readModelRecord(record, (what) => odd.push(what));
  return odd;
}

test.each<[string, unknown, string]>([
  ['usedStorage', 9e15, 'usedStorage: expected bytes up to 1000000000000000'],
  ['usedStorage', '5', 'usedStorage: expected bytes up to 1000000000000000'],
  ['gguf', { total: 1e300 }, 'gguf.total: expected integer >= 0'],
  ['evalResults', Array.from({ length: 10_001 }, () => ({})), 'evalResults: expected at most 10000 entries'],
  ['evalResults', { dataset: 'o/d' }, 'evalResults: expected a list'],
  ['config', 'text', 'config: expected an object'],
  ['config', { architectures: 'BertModel' }, 'config.architectures: expected a list of names'],
  ['config', { architectures: [5] }, 'config.architectures: expected a list of names'],
  ['config', { model_type: ['bert'] }, 'config.model_type: expected a name'],
  ['gguf', { architecture: ['llama'] }, 'gguf.architecture: expected a name'],
  ['gguf', { totalFileSize: '9' }, 'gguf.totalFileSize: expected integer >= 0'],
  ['siblings', ['README.md'], 'siblings: expected a list of files'],
])('%s of another kind is told', (field, value, told) => {
  expect(oddOf({ [field]: value })).toEqual([told]);
});

test('a record of the Hub has nothing odd, and what it lacks is null', () => {
  const record = { usedStorage: 4000, gguf: { total: 5 }, evalResults: [{}], config: {}, siblings: [] };
  expect(oddOf(record)).toEqual([]);
  expect(readModelRecord({})).toMatchObject({ storage: null, gguf: null, config: null, formats: null });
});
