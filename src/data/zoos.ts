import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zoo, type Zoo } from '../../data/schema/zoo-tables.ts';
import { dataFolder } from './data-folder.ts';

/** The model zoos of data/zoo by name; an error that names the file where zoo.json does not hold what its schema says. */
export function zoos(): readonly Zoo[] {
  const root = join(dataFolder(), 'zoo');
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => existsSync(join(root, name, 'zoo.json')))
    .sort()
    .map((name) => {
      const file = join(root, name, 'zoo.json');
      const read = zoo.safeParse(JSON.parse(readFileSync(file, 'utf8')));
      if (!read.success)
        throw new Error(
          `${file}: ${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}\nhint: npm run check`,
        );
      return read.data;
    });
}
