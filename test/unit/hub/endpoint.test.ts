import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hubEndpoint, hubToken } from '../../../scripts/hub/endpoint.ts';

const folder = mkdtempSync(join(tmpdir(), 'token-'));
afterAll(() => rmSync(folder, { recursive: true }));

function tokenFile(path: string, text: string): string {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
  return join(folder, path);
}

describe('the endpoint', () => {
  test('is the Hub, staging, or HF_ENDPOINT without its last slashes', () => {
    expect(hubEndpoint({})).toBe('https://huggingface.co');
    expect(hubEndpoint({ HF_ENDPOINT: '  ' })).toBe('https://huggingface.co');
    expect(hubEndpoint({ HUGGINGFACE_CO_STAGING: 'yes' })).toBe('https://hub-ci.huggingface.co');
    expect(hubEndpoint({ HUGGINGFACE_CO_STAGING: '0' })).toBe('https://huggingface.co');
    expect(hubEndpoint({ HF_ENDPOINT: ' http://127.0.0.1:8080// ', HUGGINGFACE_CO_STAGING: '1' })).toBe(
      'http://127.0.0.1:8080',
    );
  });

  test.each(['huggingface.co', 'ftp://huggingface.co', 'https://huggingface.co/mirror', 'https://'])(
    'is an origin: %s is refused',
    (address) => {
      expect(() => hubEndpoint({ HF_ENDPOINT: address })).toThrow(
        'HF_ENDPOINT: expected an http(s) origin without a path',
      );
    },
  );

  test.each([
    { HF_HUB_OFFLINE: '1' },
    { HF_HUB_OFFLINE: 'True' },
    { TRANSFORMERS_OFFLINE: 'on' },
    { TRANSFORMERS_OFFLINE: 'YES' },
  ])('is none when offline: %o', (env) => {
    expect(() => hubEndpoint(env)).toThrowErrorMatchingInlineSnapshot(
      `[ReportError: HF_HUB_OFFLINE: set, so no request may leave]`,
    );
  });

  test('is there when offline says no', () =>
    expect(hubEndpoint({ HF_HUB_OFFLINE: '0', TRANSFORMERS_OFFLINE: '' })).toBe('https://huggingface.co'));
});

describe('the token', () => {
  const nowhere = { HF_HOME: join(folder, 'nowhere') };

  test('is HF_TOKEN before HUGGING_FACE_HUB_TOKEN before the token file', () => {
    const file = tokenFile('set/token', 'hf_file\n');
    expect(hubToken({ HF_TOKEN: 'hf_a', HUGGING_FACE_HUB_TOKEN: 'hf_b', HF_TOKEN_PATH: file })).toBe('hf_a');
    expect(hubToken({ HUGGING_FACE_HUB_TOKEN: 'hf_b', HF_TOKEN_PATH: file })).toBe('hf_b');
    expect(hubToken({ HF_TOKEN_PATH: file })).toBe('hf_file');
  });

  test('is trimmed, and an empty one is none', () => {
    expect(hubToken({ ...nowhere, HF_TOKEN: ' hf_a\n' })).toBe('hf_a');
    expect(hubToken({ ...nowhere, HF_TOKEN: ' ', HUGGING_FACE_HUB_TOKEN: 'hf_b' })).toBe('hf_b');
    expect(hubToken({ HF_TOKEN_PATH: tokenFile('empty/token', ' \n') })).toBeUndefined();
    expect(hubToken(nowhere)).toBeUndefined();
  });

  test('has its file in HF_HOME, else in the cache of XDG_CACHE_HOME', () => {
    tokenFile('home/token', 'hf_home');
    tokenFile('xdg/huggingface/token', 'hf_xdg');
    expect(hubToken({ HF_HOME: join(folder, 'home'), XDG_CACHE_HOME: join(folder, 'xdg') })).toBe('hf_home');
    expect(hubToken({ XDG_CACHE_HOME: join(folder, 'xdg') })).toBe('hf_xdg');
  });

  test('is not used where HF_HUB_DISABLE_IMPLICIT_TOKEN says so', () => {
    expect(hubToken({ HF_TOKEN: 'hf_a', HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' })).toBeUndefined();
    expect(hubToken({ HF_TOKEN: 'hf_a', HF_HUB_DISABLE_IMPLICIT_TOKEN: '0' })).toBe('hf_a');
  });
});
