import { nameReplacements, type NameReplacement } from '../../method/name-replacements.ts';
import type { ApiHistory } from '../examples/api-history.ts';

/** What to write in place of a name that is gone; null where none is known, or the newest release lacks that too. */
export function replacementOf(
  name: string,
  { nameLife, taskLife, line }: ApiHistory,
): Pick<NameReplacement, 'instead' | 'fit' | 'source'> | null {
  const isThere = (needed: string) => {
    const task = /^pipeline\("(.+)"\)$/.exec(needed)?.[1];
    const life = task === undefined ? nameLife(needed) : taskLife(task);
    return life !== undefined && (life.releases & line.newest) !== 0n;
  };
  for (const { name: of, instead, fit, source, needs } of nameReplacements) {
    const caught = typeof of === 'string' ? (of === name ? [] : null) : of.exec(name);
    if (!caught) continue;
    const filled = (text: string) => text.replaceAll('$1', caught[1] ?? '');
    if (needs.every((needed) => isThere(filled(needed)))) return { instead: filled(instead), fit, source };
  }
  return null;
}
