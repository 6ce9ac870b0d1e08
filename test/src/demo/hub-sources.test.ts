import { afterEach, expect, test, vi } from 'vitest';
import { hubAddress, hubSources } from '../../../src/demo/hub-sources.ts';

afterEach(() => vi.unstubAllEnvs());

test('only the Hub itself hands files over from other hosts of its own', () => {
  expect(hubSources('https://huggingface.co')).toBe('https://huggingface.co https://*.huggingface.co https://*.hf.co');
  expect(hubSources('https://mirror.example/hub')).toBe('https://mirror.example');
});

test('the address of the Hub is HF_ENDPOINT, else the public one', () => {
  vi.stubEnv('HF_ENDPOINT', 'http://127.0.0.1:8080/');
  expect(hubAddress()).toBe('http://127.0.0.1:8080');
  vi.stubEnv('HF_ENDPOINT', '');
  expect(hubAddress()).toBe('https://huggingface.co');
});
