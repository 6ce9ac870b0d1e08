import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { folderNames, folders, type TableFolder } from '../../data/schema/folders.ts';
import { folderPaths } from '../../data/schema/open-folder.ts';
import { dataFolder } from './data-folder.ts';

/**
 * Files of data/ that the site gives for download: of every table folder its manifest, its tables and its other files.
 */
export function publishedFiles(): string[] {
  return folderNames
    .flatMap((name) => folderPaths(name, dataFolder()).flatMap((dir) => filesOf(folders[name], dir)))
    .sort();
}

function filesOf({ tables, others }: TableFolder, dir: string): string[] {
  const known = new Set(['manifest.json', ...tables.map(({ name }) => `${name}.csv`)]);
  const files = readdirSync(dir).filter((file) => known.has(file) || others?.test(file));
  return files.map((file) => relative(dataFolder(), join(dir, file)).replaceAll('\\', '/'));
}
