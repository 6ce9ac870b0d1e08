import { describe, expect, test } from 'vitest';
import { isCertificateError, isUnreached } from '../../../scripts/hub/connection-error.ts';
import { errorAnswer, noFile, pageInstead } from '../../../scripts/hub/error-answer.ts';
import { HubError } from '../../../scripts/hub/hub-error.ts';

const json = { 'content-type': 'application/json; charset=utf-8' };
const code = { 'x-error-code': 'RepoNotFound' };

/** The code and message of the Hub's word, or what is wrong on the way. */
function meaningOf(status: number, headers: Record<string, string>, body: string) {
  const meant = errorAnswer('/api/models/a/b', { status, headers, body: Buffer.from(body) });
  return meant instanceof HubError ? [meant.code, meant.message] : meant.reason;
}

describe('an error answer', () => {
  test.each([
    ['a code', 404, code, 'Not here', ['RepoNotFound', 'Not here']],
    ['a message', 403, { 'x-error-message': 'Gated' }, '', ['', 'Gated']],
    ['a code and a message', 401, { ...code, 'x-error-message': 'Gone' }, 'text', ['RepoNotFound', 'Gone']],
    [
      'JSON of an error of the request',
      400,
      json,
      '{"error":"\\"expand\\" is odd"}',
      ['', '{"error":"\\"expand\\" is odd"}'],
    ],
    [
      'JSON of several errors',
      422,
      json,
      '{"errors":[{"message":"a"},{"message":"b"}]}',
      ['', '{"errors":[{"message":"a"},{"message":"b"}]}'],
    ],
    ['JSON without a type', 400, {}, '{"error":"a"}', ['', '{"error":"a"}']],
  ] as const)('with %s is the word of the Hub', (_, status, headers, body, [its, message]) => {
    const meant = meaningOf(status, headers, body);
    expect(meant).toEqual([its, expect.stringContaining(message)]);
  });

  test.each([
    ['no mark', 404, { 'content-type': 'text/plain' }, 'no', '404 without the marks of the Hub (text/plain)'],
    ['no mark and no type', 410, {}, '', '410 without the marks of the Hub (no type)'],
    [
      'JSON alone, on a repository',
      404,
      json,
      '{"error":"no"}',
      `404 without the marks of the Hub (${json['content-type']})`,
    ],
    [
      'JSON that states no error',
      400,
      json,
      '{"ok":false}',
      `400 without the marks of the Hub (${json['content-type']})`,
    ],
    [
      'text that only looks like JSON',
      400,
      { 'content-type': 'text/plain' },
      '{"error":"a"}',
      '400 without the marks of the Hub (text/plain)',
    ],
    [
      'a page, whatever its marks',
      403,
      { ...code, 'content-type': 'text/html' },
      'x',
      '403 without the marks of the Hub (text/html)',
    ],
    [
      'a page of another type',
      403,
      { ...code, ...json },
      ' <!doctype html>',
      `403 without the marks of the Hub (${json['content-type']})`,
    ],
  ] as const)('with %s is a fault of the way', (_, status, headers, body, reason) =>
    expect(meaningOf(status, headers, body)).toBe(reason),
  );
});

test('a refusal with a page for people says nothing of what was asked for', () => {
  expect(pageInstead(403, { 'content-type': 'text/html' }, Buffer.from(''))).toEqual({
    reason: '403 with a page for people',
  });
  expect(pageInstead(403, json, Buffer.from('{}'))).toBeUndefined();
});

test.each([
  ['nothing', {}, '', 'an empty body'],
  ['a page by its type', { 'content-type': 'text/HTML' }, 'words', 'a page for people instead of a file'],
  ['a page by how it begins', {}, '\n<!DOCTYPE html><p>Log in', 'a page for people instead of a file'],
  ['a page without a type of document', {}, '<html lang="en">', 'a page for people instead of a file'],
  ['Markdown that begins with a tag', { 'content-type': 'text/plain' }, '<p align="center">', undefined],
  ['Markdown that begins with a comment', {}, '<!-- words --> # Card', undefined],
])('%s in the place of a file', (_, headers, body, doubt) => expect(noFile(headers, Buffer.from(body))).toBe(doubt));

test.each([
  ['ECONNREFUSED', true, false],
  ['EAI_AGAIN', true, false],
  ['UND_ERR_CONNECT_TIMEOUT', true, false],
  ['CERT_HAS_EXPIRED', false, true],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', false, true],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', false, true],
  ['ECONNRESET', false, false],
  [undefined, false, false],
])('a connection that ended with %s', (named, unreached, certificate) => {
  const error = Object.assign(new Error('ended'), { code: named });
  expect([isUnreached(error), isCertificateError(error)]).toEqual([unreached, certificate]);
  expect([isUnreached(null), isCertificateError(null)]).toEqual([false, false]);
});
