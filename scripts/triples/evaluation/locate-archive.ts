import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ReportError } from '../../lib/report-error.ts';

/** Files of an archive that the matcher is measured on. */
export interface EvaluationFiles {
  /** Name of the folder with the cards. */
  capture: string;
  models: string;
  cards: string;
  /** Listing of datasets of the time of the cards, and the largest at hand, which may be the same. */
  datasets: string;
  largest: string;
}

/**
 * Finds models, cards and a listing of datasets in `dir`: a capture's folder, or a folder of captures, of which the
 * first with cards is taken. A capture without datasets takes those of the first later one, or else of the last before.
 */
export function locateArchive(dir: string, cardsFile: string | undefined): EvaluationFiles {
  const capture = existsSync(join(dir, 'models.ndjson.gz')) ? resolve(dir) : captureWithCards(dir);
  const cards = cardsFile ?? join(capture, 'cards.ndjson.gz');
  for (const file of [cards, join(capture, 'models.ndjson.gz')]) {
    if (!existsSync(file))
      throw new ReportError(
        `${file}: no such file`,
        'name an archive with models.ndjson.gz and cards.ndjson.gz, or the cards with --cards FILE',
      );
  }
  return {
    capture: basename(capture),
    models: join(capture, 'models.ndjson.gz'),
    cards,
    datasets: datasetsFor(capture),
    largest: largestListing(capture),
  };
}

function captureWithCards(dir: string): string {
  const found = foldersOf(dir).find(
    (folder) => existsSync(join(folder, 'models.ndjson.gz')) && existsSync(join(folder, 'cards.ndjson.gz')),
  );
  if (found === undefined)
    throw new ReportError(
      `${dir}: expected a folder with models.ndjson.gz and cards.ndjson.gz, received none`,
      'name the archive or one of its captures with --archive DIR',
    );
  return found;
}

function datasetsFor(capture: string): string {
  const folders = foldersOf(dirname(capture)).filter((folder) => existsSync(join(folder, 'datasets.ndjson.gz')));
  const chosen = folders.find((folder) => folder >= capture) ?? folders.at(-1);
  if (chosen === undefined)
    throw new ReportError(
      `${capture}: expected datasets.ndjson.gz in it or in a folder beside it, received none`,
      'put a listing of datasets there',
    );
  return join(chosen, 'datasets.ndjson.gz');
}

/** The largest file of those beside a capture: the same fields of every dataset are in all of them. */
function largestListing(capture: string): string {
  const files = foldersOf(dirname(capture))
    .map((folder) => join(folder, 'datasets.ndjson.gz'))
    .filter((file) => existsSync(file));
  return files.toSorted((a, b) => statSync(b).size - statSync(a).size)[0]!;
}

function foldersOf(dir: string): string[] {
  if (!existsSync(dir)) throw new ReportError(`${dir}: no such folder`, 'name the archive with --archive DIR');
  // Links count too; what is no folder has none of the files that are looked for.
  return readdirSync(dir)
    .map((name) => resolve(dir, name))
    .sort();
}
