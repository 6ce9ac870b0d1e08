import { expect, test } from 'vitest';
import { apiHistory } from '../../../scripts/examples/api-history.ts';
import { calledWords } from '../../../scripts/examples/called-words.ts';
import { madeUpTables } from '../metrics/made-up-tables.ts';

const life = { first_seen: '2.0.0', last_seen: '2.0.0' };

const history = apiHistory(
  madeUpTables('api-names', {
    'api-releases': [{ library: 'transformers', place: 0, version: '2.0.0', released: '2020-01-01', read_from: 'tag' }],
    'api-methods': [
      { word: 'encode_plus', kind: 'method', on: 'tokenizer', found_by: 'base class', ...life },
      { word: 'decode', kind: 'method', on: 'tokenizer', found_by: 'definition', ...life },
      { word: 'pad_to_max_length', kind: 'keyword', on: 'tokenizer', found_by: 'word', ...life },
      { word: 'use_auth_token', kind: 'keyword', on: 'loading', found_by: 'word', ...life },
    ],
  }),
);
const words = (call: string) => calledWords(call, history).map(({ word }) => word);

test('what was taken of a module below the library has the methods and keywords of its class', () => {
  const both = ['encode_plus()', 'pad_to_max_length='];
  expect(words('models.bert:BertTokenizer.encode_plus:pad_to_max_length')).toEqual(both);
  expect(words('models.bert:BertTokenizer.encode_plus')).toEqual(['encode_plus()']);
  expect(words('models.bert:BertTokenizer():max_length,pad_to_max_length')).toEqual(['pad_to_max_length=']);
  expect(words('tokenization_bert:BertModel.encode_plus')).toEqual([]);
  expect(words('modeling_bert:BertModel.from_pretrained:use_auth_token')).toEqual(['use_auth_token=']);
  expect(words('pipelines:pipeline:use_auth_token')).toEqual(['use_auth_token=']);
});

test('keywords of a method that only tokenizers have are those of tokenizers, whatever it is called on', () => {
  expect(words('?.encode_plus:pad_to_max_length')).toEqual(['encode_plus()', 'pad_to_max_length=']);
  expect(words('?.decode:pad_to_max_length')).toEqual([]);
});
