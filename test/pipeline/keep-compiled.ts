import { resolve } from 'node:path';

/**
 * Where the processes that tests start keep their modules as Node compiled them, also without the types: reading them
 * again costs half of what a start costs. Processes with the environment of the test have it by this import.
 */
export const keepCompiled = { NODE_COMPILE_CACHE: resolve(import.meta.dirname, '../../.cache/node-compile') };

Object.assign(process.env, keepCompiled);
