import { createHash } from 'node:crypto';
import { downloadBand } from './download-band.ts';

/** A listed model, as far as the draw needs it. */
export interface Listed {
  id: string;
  downloads: number;
}

/** A stratum of the draw: models of one task in one band of downloads. */
export interface Stratum {
  task: string;
  band: string;
  listed: number;
  /** Ids that were drawn, in the order of their hash. */
  drawn: string[];
  /** Probability of each listed model of the stratum to be drawn. */
  probability: number;
}

/**
 * Draws so many models of a task as evenly over the bands of downloads as these allow: those with the smallest SHA-256 of
 * the seed, the task and the id, so that a longer draw contains a shorter one and anybody can draw again.
 */
export function drawModels(task: string, listed: readonly Listed[], size: number, seed: string): Stratum[] {
  const unique = [...new Map(listed.map((model) => [model.id, model])).values()];
  const bands = [...Map.groupBy(unique, ({ downloads }) => downloadBand(downloads))];
  bands.sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const sizes = shareOut(
    bands.map(([, models]) => models.length),
    size,
  );
  return bands.map(([band, models], at) => {
    const hash = ({ id }: Listed) => createHash('sha256').update(`${seed} ${task} ${id}`).digest('hex');
    const order = models.map((model) => ({ id: model.id, hash: hash(model) })).sort((a, b) => (a.hash < b.hash ? -1 : 1));
    const drawn = order.slice(0, sizes[at]).map(({ id }) => id);
    return { task, band, listed: models.length, drawn, probability: drawn.length / models.length };
  });
}

/**
 * Shares out a number over strata as evenly as their sizes allow; what is left over goes to the last ones, which are the
 * most used.
 */
export function shareOut(sizes: readonly number[], total: number): number[] {
  const given = sizes.map(() => 0);
  let left = Math.min(
    total,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  while (left > 0) {
    const open = sizes.flatMap((size, at) => (given[at]! < size ? [at] : []));
    const each = Math.max(1, Math.floor(left / open.length));
    for (const at of open.toReversed()) {
      const more = Math.min(each, sizes[at]! - given[at]!, left);
      given[at]! += more;
      left -= more;
    }
  }
  return given;
}
