import { mkdirSync, renameSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** As deep as the folders of scripts/: what is read by an address beside a module is found from here, too. */
const FOLDER = resolve('.cache/soak');

/**
 * The crawling process as one file, and its path: a process that loads the modules of a crawl one by one needs a
 * second of the processor, and one of them a quarter of that.
 */
export async function bundleChild(): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('./crawl-child.ts', import.meta.url)),
    platform: 'node',
    logLevel: 'silent',
  });
  const [file, staged] = ['crawl-child.mjs', `crawl-child.${process.pid}.mjs`].map((name) => resolve(FOLDER, name));
  mkdirSync(FOLDER, { recursive: true });
  await bundle.write({ file: staged!, format: 'esm' });
  await bundle.close();
  // Under one name, by which Node finds what it compiled of it before.
  renameSync(staged!, file!);
  return file!;
}
