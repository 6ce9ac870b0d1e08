import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hubEndpoint, hubToken } from '../../../scripts/hub/endpoint.ts';

const MODULE = new URL('../../../scripts/hub/endpoint.ts', import.meta.url).href;
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
    'https://somebody:PLANTED@huggingface.co',
    'https://PLANTED@huggingface.co',
    'https://huggingface.co?token=PLANTED',
    'https://huggingface.co/#PLANTED',
    'somebody:PLANTED@huggingface.co',
    'https://a\\b@PLANTED',
  ])('has no user, password, query or fragment, and an error does not show them: %s', (address) => {
    const refused = () => hubEndpoint({ HF_ENDPOINT: address });
    expect(refused).toThrow('HF_ENDPOINT: expected an http(s) origin without a path, received one with a user,');
    expect(refused).not.toThrow('PLANTED');
  });

  test.each(['https://a:PLANTED%40x', 'https://a:PLANTED\uff20x', 'hf_PLANTED'])(
    'is not shown where it may hold a secret: %s',
    (address) => {
      const refused = () => hubEndpoint({ HF_ENDPOINT: address });
      expect(refused).toThrow('received a text that is none (it is not shown)');
      expect(refused).not.toThrow('PLANTED');
    },
  );

  test('is one of https, of http only on this machine or where a flag says so', () => {
    const open = { HF_ENDPOINT: 'http://hub.example:8080' };
    expect(() => hubEndpoint(open)).toThrowErrorMatchingInlineSnapshot(
      `[ReportError: HF_ENDPOINT: expected https, received "http://hub.example:8080": everybody on the way could read and change it]`,
    );
    expect(hubEndpoint({ ...open, HUB_REPORT_HTTP: '1' })).toBe('http://hub.example:8080');
    for (const own of ['http://127.0.0.1:8080', 'http://localhost', 'http://[::1]:3'])
      expect(hubEndpoint({ HF_ENDPOINT: own })).toBe(own);
    for (const other of ['http://127.0.0.1.example', 'http://localhost.example', 'http://10.0.0.1'])
      expect(() => hubEndpoint({ HF_ENDPOINT: other })).toThrow('expected https');
  });

  test('is an origin as it is asked, without the port that goes without saying', () =>
    expect(hubEndpoint({ HF_ENDPOINT: 'HTTPS://HuggingFace.co:443' })).toBe('https://huggingface.co'));

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

  // Only root may be somebody who has neither a home nor a name.
  test.runIf(process.getuid?.() === 0)('has no file where there is no home, as for a user of a container', () => {
    const script = `const { hubToken } = await import(${JSON.stringify(MODULE)}); console.log(hubToken({}));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      uid: 54_321,
      env: {},
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual(['undefined\n', '']);
  });

  test.each([
    'hf PLANTED',
    'hf_PLANTED\nx',
    'hf_PLANTED\u00e9',
    '"hf_PLANTED"',
    "'hf_PLANTED'",
    'hf_PLANTED,',
    'hf_\0PLANTED',
  ])('has no signs that no token has, and an error does not show it: %j', (token) => {
    const file = tokenFile('odd/token', token);
    for (const env of [{ HF_TOKEN: token }, { HUGGING_FACE_HUB_TOKEN: token }, { HF_TOKEN_PATH: file }]) {
      expect(() => hubToken(env)).toThrow(/(_TOKEN|token): expected letters, digits and .* received \d+ characters/);
      expect(() => hubToken(env)).not.toThrow('PLANTED');
    }
  });

  test('may have the signs of Base64', () => expect(hubToken({ HF_TOKEN: 'hf_aZ09-._~+/==' })).toBe('hf_aZ09-._~+/=='));

  test('is not a folder, nor a file of something else', () => {
    expect(() => hubToken({ HF_TOKEN_PATH: folder })).toThrow('expected a file with a token, received a folder');
    const file = tokenFile('long/token', 'a'.repeat(5000));
    expect(() => hubToken({ HF_TOKEN_PATH: file })).toThrow('expected a file with a token, received one of 5000 bytes');
  });

  test('is not used where HF_HUB_DISABLE_IMPLICIT_TOKEN says so', () => {
    expect(hubToken({ HF_TOKEN: 'hf_a', HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' })).toBeUndefined();
    expect(hubToken({ HF_TOKEN: 'hf_a', HF_HUB_DISABLE_IMPLICIT_TOKEN: '0' })).toBe('hf_a');
  });
});
