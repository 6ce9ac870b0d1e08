import { basename } from 'node:path';
import { deriveRenames, type DatasetRename, type ListingEntry } from '../derive-renames.ts';
import { modelHash, type MentionModel } from '../mention-model.ts';
import { createNameIndex, type Rename } from '../name-index.ts';
import { trainMatcher } from '../train-matcher.ts';
import { bestThreshold } from './evaluate-matches.ts';
import { outOfFold } from './out-of-fold.ts';
import { readRecords, type EvaluationArchive } from './read-evaluation.ts';
import { readLabelled, unlistedNames } from './read-labelled.ts';

/**
 * Learns a model from the cards of an archive that declare datasets; the threshold is the best out of fold, by card and
 * by author alike.
 */
export function trainStoredModel(archive: EvaluationArchive, renames: readonly Rename[]): MentionModel {
  const listed = createNameIndex(archive.datasets, renames);
  const isListed = (key: string): boolean => typeof listed.dataset(key)?.id === 'string';
  const unlisted = unlistedNames(archive, listed.keyOf, isListed);
  const index = createNameIndex(archive.datasets, renames, unlisted);
  const { cards } = readLabelled(archive, index, null, new Map());
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
