import type { HubRecord } from 'hub-replay';
import { hexOf, instant } from './made-up-identity.ts';
import type { Draw } from '../lib/seeded-draw.ts';

const PEOPLE = 400;
/** Most Spaces are nobody's matter but their maker's. */
const UNDISCUSSED = 0.7;

/** Discussions of a made-up Space, newest first, and its commits, the last of which is its head. */
export function spaceCommunity(draw: Draw, { id, author, sha, createdAt }: HubRecord, changed: number) {
  const person = () => `rehearsal-person-${draw.below(PEOPLE)}`;
  const begun = Date.parse(String(createdAt));
  const between = (at: number, of: number) => instant(changed - ((changed - begun) * at) / Math.max(1, of));
  const discussed = draw.chance(UNDISCUSSED) ? 0 : Math.ceil(10 ** (2.1 * draw.share() ** 2) - 0.5);
  const committed = Math.ceil(10 ** (2 * draw.share() ** 1.5));
  const makers = [String(author), ...(draw.chance(0.2) ? [person(), person()] : [])];
  return {
    discussions: Array.from({ length: discussed }, (_, at) => ({
      num: discussed - at,
      title: `Made-up matter ${discussed - at}`,
      author: { name: person() },
      createdAt: between(at, discussed),
      status: draw.one(['open', 'open', 'closed', 'merged']),
      isPullRequest: draw.chance(0.2),
      repo: { name: id, type: 'space' },
    })),
    commits: Array.from({ length: committed }, (_, at) => ({
      id: at === 0 ? sha : hexOf(`commit ${id} ${at}`, 40),
      title: at === committed - 1 ? 'initial commit' : 'Change the app',
      message: '',
      authors: [{ user: draw.one(makers) }],
      date: between(at, committed),
    })),
  };
}
