import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { hubAddress, withContentPolicy } from '../../../src/demo/content-policy.ts';

afterEach(() => vi.unstubAllEnvs());
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page =
  '<html><head><meta charset="utf-8"><style>a{}</style></head><body><script type="module">b()</script></body></html>';

test('the policy stands first, with the hashes of scripts and styles', () => {
  const policy = /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(
    withContentPolicy(page, 'http://127.0.0.1:8080'),
  )?.[1];
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hash('b()')}`,
    `style-src ${hash('a{}')}`,
    "worker-src 'self' blob:",
    "connect-src 'self' http://127.0.0.1:8080",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('only the Hub itself hands files over from other hosts of its own', () => {
  expect(withContentPolicy(page, 'https://huggingface.co')).toContain(
    "connect-src 'self' https://huggingface.co https://*.huggingface.co https://*.hf.co;",
  );
  expect(withContentPolicy(page, 'https://mirror.example/hub')).toContain("connect-src 'self' https://mirror.example;");
});

test('a page without a place for it is an error', () => {
  expect(() => withContentPolicy('<html></html>', 'https://huggingface.co')).toThrow(
    'encoders.html: no meta charset, behind which the content policy belongs',
  );
});

test('the address of the Hub is HF_ENDPOINT, else the public one', () => {
  vi.stubEnv('HF_ENDPOINT', 'http://127.0.0.1:8080/');
  expect(hubAddress()).toBe('http://127.0.0.1:8080');
  vi.stubEnv('HF_ENDPOINT', '');
  expect(hubAddress()).toBe('https://huggingface.co');
});
