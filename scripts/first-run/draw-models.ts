import { createHash } from 'node:crypto';
import { downloadBand } from './download-band.ts';

/** A listed model, as far as the draw needs it. */
export interface Listed {
  id: string;
  downloads: number;
}

/** A model that was drawn, with the probability that it had. */
export interface Drawn {
  id: string;
  probability: number;
}

/** A stratum of the draw: models of one task in one band of downloads. */
export interface Stratum {
  task: string;
  band: string;
  listed: number;
  /** Owners of these models. */
  owners: number;
  /** In the order of the draw. */
  drawn: Drawn[];
}

/**
 * Draws so many models of a task as evenly over the bands of downloads as these allow, and in a band as evenly over
 * owners: a second model of an owner comes after the first of every other, since models of one owner are alike. Owners come
 * by the SHA-256 of the seed, the task, the band and their name, the models of one by that of the seed, the task and the id,
 * so that a longer draw contains a shorter one and anybody can draw again.
 */
export function drawModels(task: string, listed: readonly Listed[], size: number, seed: string): Stratum[] {
  const unique = [...new Map(listed.map((model) => [model.id, model])).values()];
  const bands = [...Map.groupBy(unique, ({ downloads }) => downloadBand(downloads))];
  bands.sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const sizes = shareOut(
    bands.map(([, models]) => models.length),
    size,
  );
  const hash = (name: string) => createHash('sha256').update(`${seed} ${task} ${name}`).digest('hex');
  return bands.map(([band, models], at) => {
    const ids = models.map(({ id }) => id);
    const owners = [...Map.groupBy(ids, ownerOf)].map(([owner, own]) => ({
      hash: hash(`${band} ${owner}`),
      ids: inOrder(own.map((id) => ({ id, hash: hash(id) }))).map(({ id }) => id),
    }));
    const drawn = drawOwners(inOrder(owners), sizes[at]!);
    return { task, band, listed: ids.length, owners: owners.length, drawn };
  });
}

/** The first models of owners in their order, then their second ones, and so on; each with its probability. */
function drawOwners(owners: readonly { ids: readonly string[] }[], size: number): Drawn[] {
  const drawn: { id: string; of: number }[] = [];
  let [rounds, part] = [0, 0];
  while (drawn.length < size) {
    const open = owners.filter(({ ids }) => ids.length > rounds);
    if (open.length === 0) break;
    const taken = open.slice(0, size - drawn.length);
    drawn.push(...taken.map(({ ids }) => ({ id: ids[rounds]!, of: ids.length })));
    part = taken.length / open.length;
    rounds += 1;
  }
  // Of an owner one model a round, in the last round with the part of the owners that it took; any of its models alike.
  const expected = (of: number) => Math.min(of, rounds - 1) + (of >= rounds ? part : 0);
  return drawn.map(({ id, of }) => ({ id, probability: expected(of) / of }));
}

/** An id without owner is its own. */
function ownerOf(id: string): string {
  const [owner] = id.split('/', 1);
  return owner!;
}

function inOrder<T extends { hash: string }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => (a.hash < b.hash ? -1 : 1));
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
