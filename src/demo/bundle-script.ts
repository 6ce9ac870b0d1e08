import { join } from 'node:path';
import { bundleModule } from '../site/bundle-module.ts';

/** A script of src/demo with all that it imports as one module of JavaScript. */
export function bundleScript(name: 'boot' | 'demo' | 'worker'): Promise<string> {
  return bundleModule(join('src', 'demo', `${name}.ts`));
}
