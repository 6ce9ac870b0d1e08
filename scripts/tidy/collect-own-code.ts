import type { RowIn } from '../../data/schema/folders.ts';
import type { ModelFacts } from '../records/read-model.ts';
import { CUSTOM_CODE, tagMarks } from './tag-marks.ts';

export interface OwnCode {
  /** One listed model. */
  add(model: ModelFacts): void;
  /** Rows of the table own-code. */
  rows(inScope: ReadonlyMap<string, ModelFacts>): RowIn<'captures', 'own-code'>[];
}

const MOST = 300;

/** The models that need code of their own: all in scope, and of the listing those with most downloads. */
export function collectOwnCode(): OwnCode {
  const best: ModelFacts[] = [];
  return {
    add(model) {
      if (model.downloads === null || !needsCode(model)) return;
      best.push(model);
      // Sorted seldom: a listing of 760,000 models has 9,000 with the tag.
      if (best.length >= MOST * 2) best.sort(byDownloads).splice(MOST);
    },
    rows(inScope) {
      const most = best.sort(byDownloads).slice(0, MOST);
      const all = [...most, ...[...inScope.values()].filter(needsCode)];
      return [...new Map(all.map((model) => [model.id, model])).values()].map((model) => ({
        id: model.id,
        hub_id: model.hubId,
        in_scope: inScope.has(model.id),
        pipeline_tag: model.pipelineTag,
        library: model.library,
        licence: model.licence,
        likes: model.likes,
        downloads: model.downloads,
      }));
    },
  };
}

/** The Hub's tag on models whose configuration names code in the repository, which a loader must be told to trust. */
function needsCode({ tags }: ModelFacts): boolean {
  return (tagMarks(tags) & CUSTOM_CODE) !== 0;
}

function byDownloads(a: ModelFacts, b: ModelFacts): number {
  return b.downloads! - a.downloads! || (a.id < b.id ? -1 : 1);
}
