import { visibleLines } from '../../data/schema/visible.ts';

/** Characters of a quoted text at most: GitHub takes 65536 in an issue. */
const MOST = 20_000;

/** Lines as a block of code in Markdown, the last ones where they are too many; nothing in them ends it or is a mention. */
export function fenced(text: string): string {
  const whole = visibleLines(text.trim());
  const shown = whole.length <= MOST ? whole : `…${whole.slice(1 - MOST)}`;
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${shown}\n${fence}`;
}
