import { rolldown } from 'rolldown';

const known = new Map<string, Promise<string>>();

/**
 * A script with all that it imports as one module of JavaScript. Not by Astro, whose scripts have addresses that begin at
 * the root of the site: these work from any path.
 */
export function bundleModule(file: string): Promise<string> {
  return known.get(file) ?? known.set(file, bundle(file)).get(file)!;
}

async function bundle(file: string): Promise<string> {
  const built = await rolldown({ input: file, platform: 'browser' });
  const { output } = await built.generate({ format: 'es', minify: true });
  await built.close();
  if (output.length !== 1)
    throw new Error(`${file}: expected one script, received ${output.map(({ fileName }) => fileName).join(', ')}`);
  return output[0].code.trim();
}
