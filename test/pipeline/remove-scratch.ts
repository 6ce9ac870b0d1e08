import { afterAll } from 'vitest';
import { removeScratch } from './spawn-crawl.ts';

/** Runs before each test file of the project: modules, and with them the list of folders, outlive the file. */
afterAll(removeScratch);
