import { topList } from '../data/top-list.ts';
import type { ReportData } from '../data/report-data.ts';
import { listingOf, type Listing } from './task-parts.ts';

/** One of the leading models of a task. */
export interface Leader {
  model: string;
  /** Its page on the Hub. */
  url: string;
  downloads: number | null;
  likes: number | null;
  licence: string | null;
  library: string | null;
}

/** The leading models of a task, the order they stand in and the capture that lists them. */
export interface Leaders {
  order: 'downloads' | 'likes';
  listing: Listing;
  models: Leader[];
}

const FIVE = 5;

/**
 * The five most downloaded models of a task in the newest capture whose list is that of the Hub: a listing of all models,
 * or top lists by downloads. One that has fewer than five of it gives way to an older one that has them. Else the newest
 * capture that has a list of it at all; undefined where none does.
 */
export function taskLeaders(data: ReportData, task: string): Leaders | undefined {
  const lists = data.captures().flatMap(({ capture, population: { models } }) => {
    const isExact = models.kind === 'whole' || (models.kind === 'top' && models.sorted_by === 'downloads');
    return (['likes', 'downloads'] as const).flatMap((order) => {
      const places = topList(data, { capture, task, sort: order, by: 'pipeline_tag', count: FIVE });
      return places.length === 0 ? [] : [{ capture, order, places, isExact }];
    });
  });
  const byDownloads = lists.filter(({ order }) => order === 'downloads');
  const exact = byDownloads.filter(({ isExact }) => isExact);
  const best =
    exact.findLast(({ places }) => places.length === FIVE) ?? exact.at(-1) ?? byDownloads.at(-1) ?? lists.at(-1);
  return (
    best && {
      order: best.order,
      listing: listingOf(data, best.capture)!,
      models: best.places.map(({ model, downloads, likes, licence, library }) => ({
        model,
        url: `https://huggingface.co/${model}`,
        downloads,
        likes,
        licence,
        library,
      })),
    }
  );
}
