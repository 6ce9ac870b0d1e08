import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundleScript } from '../../../src/demo/bundle-script.ts';
import { demoBytes, demoFiles } from '../../../src/demo/demo-files.ts';

const versionsOf = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> };

test('the runtime is the one that transformers.js was made with', () => {
  const wanted = versionsOf('node_modules/@huggingface/transformers/package.json').dependencies['onnxruntime-web'];
  expect(versionsOf('package.json').dependencies['onnxruntime-web']).toBe(wanted);
});

test('what the page holds before the click is below 1 KB, and names the program only', async () => {
  const boot = await bundleScript('boot');
  expect(Buffer.byteLength(boot)).toBeLessThan(1000);
  expect(boot).toContain('encoders/demo.js');
  expect(boot).not.toContain('</script');
});

test('all files are there, 15 MB', async () => {
  const sizes = await Promise.all(Object.values(demoFiles).map(async (read) => Buffer.byteLength(await read())));
  expect(sizes.every((size) => size > 1000)).toBe(true);
  expect(Math.round((await demoBytes()) / 1e6)).toBe(15);
});
