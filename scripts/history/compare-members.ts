import type { RowIn } from '../../data/schema/folders.ts';
import { findAmong, type Find } from '../lib/find-among.ts';
import { FIRST_KNOWN_DAY } from '../lib/first-known-day.ts';
import type { Member } from './member.ts';

/** Kind of move of a repository between two versions. */
export type Move = RowIn<'history', 'moves'>['move'];

/** One repository and how it moved. */
export interface Moved {
  move: Move;
  member: Member;
  /** Id in the version before, where it was another one. */
  was: string | null;
}

/** What decides between kinds of move besides the two versions. */
export interface Surroundings {
  /** Day of the version before. */
  earlier: string;
  /** Whether a version before that one had it, or it was said to be gone. */
  wasThere: Find<unknown>;
  /** What became of a repository that is not there any more. */
  whereabouts(member: Member): Extract<Move, `departed-${string}`>;
}

/** Every repository of either version, each once, with its move. */
export function compareMembers(
  before: readonly Member[],
  after: readonly Member[],
  { earlier, wasThere, whereabouts }: Surroundings,
): Moved[] {
  const find = findAmong(before);
  const met = new Set<Member>();
  const here = after.map((member): Moved => {
    const own = find(member);
    // Without `_id` two of one version may be found as the same one of the other; it stays once.
    if (own && !met.has(own)) {
      met.add(own);
      const stayed = own.id === member.id;
      return { move: stayed ? 'stayed' : 'renamed', member, was: stayed ? null : own.id };
    }
    return { move: arrival(member, earlier, wasThere), member, was: null };
  });
  const left = before.filter((member) => !met.has(member));
  return [...here, ...left.map((member): Moved => ({ move: whereabouts(member), member, was: null }))];
}

function arrival(member: Member, earlier: string, wasThere: Find<unknown>): Move {
  if (wasThere(member) !== undefined) return 'returned';
  if (member.created === null) return 'arrived-undated';
  // Against a version of before that day it does not tell whether the repository was there.
  if (member.created.startsWith(FIRST_KNOWN_DAY) && earlier < FIRST_KNOWN_DAY) return 'arrived-undated';
  return member.created > earlier ? 'arrived-new' : 'arrived-older';
}
