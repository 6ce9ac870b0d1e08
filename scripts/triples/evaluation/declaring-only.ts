import { readCard } from '../../records/read-card.ts';
import { declaredDatasets } from '../declared-datasets.ts';
import type { EvaluationArchive } from './read-evaluation.ts';

/** An archive with those of its cards whose authors declare datasets: nothing is learned from the others. */
export function declaringOnly(archive: EvaluationArchive): EvaluationArchive {
  return {
    ...archive,
    *cards() {
      for (const each of archive.cards())
        if (declaredDatasets(readCard(each.card).frontMatter, archive.tagsOf(each.id)).length > 0) yield each;
    },
  };
}
