import { basename } from 'node:path';
import { deriveRenames, type DatasetRename, type ListingEntry } from '../derive-renames.ts';
import { modelHash, type MentionModel } from '../mention-model.ts';
import { createNameIndex, type ListedDataset, type Rename } from '../name-index.ts';
import { trainMatcher } from '../train-matcher.ts';
import { bestThreshold } from './evaluate-matches.ts';
import { declaringOnly } from './declaring-only.ts';
import { outOfFold } from './out-of-fold.ts';
import { readRecords, type EvaluationArchive } from './read-evaluation.ts';
import { readLabelled, unlistedNames } from './read-labelled.ts';

/**
 * Learns a model from the cards of an archive that declare datasets; the threshold is the best out of fold, by card and
 * by author alike. The listing is the largest at hand, so that what a name of one dataset among many is worth is learned
 * too; names that only the `earlier` listing lacks are known as well.
 */
export function trainStoredModel(
  archive: EvaluationArchive,
  renames: readonly Rename[],
  earlier: readonly ListedDataset[] = [],
): MentionModel {
  const listed = createNameIndex(archive.datasets, renames);
  const isListed = (key: string): boolean => typeof listed.dataset(key)?.id === 'string';
  const unlisted = [
    ...new Set([...unlistedIn(archive, archive.datasets, renames), ...unlistedIn(archive, earlier, renames)]),
  ].sort();
  const index = createNameIndex(archive.datasets, renames, unlisted);
  // Newer datasets are left in: what their names are worth in a text that cannot mean them is learned too.
  const { cards } = readLabelled({ ...declaringOnly(archive), writtenOf: () => null }, index, null, new Map());
  const declaring = cards.filter(({ labelled }) => labelled !== null);
  const runs = (['cards', 'authors'] as const).map((heldOut) => outOfFold(declaring, index, heldOut));
  const threshold = bestThreshold({ cards: declaring, threshold: 0, isListed }, runs);
  const labelled = declaring.map((card) => card.labelled!);
  return {
    capture: archive.capture,
    trainedOn: new Set(declaring.map(({ id }) => modelHash(id))),
    threshold,
    unlisted,
    ...trainMatcher(labelled, index),
  };
}

function unlistedIn(
  archive: EvaluationArchive,
  datasets: readonly ListedDataset[],
  renames: readonly Rename[],
): string[] {
  if (datasets.length === 0) return [];
  const listed = createNameIndex(datasets, renames);
  return unlistedNames(archive, listed.keyOf, (key) => typeof listed.dataset(key)?.id === 'string');
}

/** Renames between two listings of the whole Hub, given as files of captures named by their day. */
export async function renamesBetween(before: string, later: string): Promise<DatasetRename[]> {
  const day = basename(before.slice(0, before.lastIndexOf('/')));
  return deriveRenames(await entriesOf(before), day, await entriesOf(later));
}

async function entriesOf(file: string): Promise<ListingEntry[]> {
  return (await readRecords(file)).map(({ id, tags, createdAt }) => ({
    id,
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    createdAt: typeof createdAt === 'string' ? createdAt : null,
  }));
}
