import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ReportError } from '../lib/report-error.ts';

/** Files of an archive with cards. */
export interface CardFiles {
  /** Name of its folder. */
  capture: string;
  cards: string;
  /** Records of the models; undefined where the archive has none. */
  models: string | undefined;
}

/** Finds cards.ndjson.gz in a folder, or the one file of records that it holds. */
export function locateCards(dir: string): CardFiles {
  const files = existsSync(dir)
    ? readdirSync(dir)
        .filter((file) => file.endsWith('.ndjson.gz'))
        .sort()
    : [];
  const others = files.filter((file) => file !== 'models.ndjson.gz');
  const cards = files.includes('cards.ndjson.gz') ? 'cards.ndjson.gz' : others.length === 1 ? others[0] : undefined;
  if (cards === undefined)
    throw new ReportError(
      `${dir}: expected cards.ndjson.gz, received ${files.join(', ') || 'no such file'}`,
      'name the folder of one capture with cards: npm run examples -- --archive DIR',
    );
  return {
    capture: basename(resolve(dir)),
    cards: join(dir, cards),
    models: files.includes('models.ndjson.gz') ? join(dir, 'models.ndjson.gz') : undefined,
  };
}
