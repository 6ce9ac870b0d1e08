import { join } from 'node:path';
import { rolldown } from 'rolldown';

const known = new Map<string, Promise<string>>();

/**
 * A script of src/demo with all that it imports as one module of JavaScript. Not by Astro, whose scripts have addresses
 * that begin at the root of the site: these work from any path.
 */
export function bundleScript(name: 'boot' | 'demo' | 'worker'): Promise<string> {
  return known.get(name) ?? known.set(name, bundle(name)).get(name)!;
}

async function bundle(name: string): Promise<string> {
  const built = await rolldown({ input: join('src', 'demo', `${name}.ts`), platform: 'browser' });
  const { output } = await built.generate({ format: 'es', minify: true });
  await built.close();
  if (output.length !== 1)
    throw new Error(
      `src/demo/${name}.ts: expected one script, received ${output.map(({ fileName }) => fileName).join(', ')}`,
    );
  return output[0].code.trim();
}
