import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './data-folder.ts';

/** Files of data/ that the site gives for download: tables with their capture.json and zoo.json, as paths below data/, sorted. */
export function publishedFiles(): string[] {
  return [
    'architectures',
    'captures',
    'encoders',
    'gold',
    'integrations',
    'listings',
    'metrics',
    'triples',
    'zoo',
  ].flatMap((folder) => {
    const root = join(dataFolder(), folder);
    if (!existsSync(root)) return [];
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
    return files
      .filter((file) => /\.csv$|(^|\/)(capture|zoo)\.json$/.test(file))
      .sort()
      .map((file) => `${folder}/${file}`);
  });
}
