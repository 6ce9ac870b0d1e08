import { HubError } from '../hub/hub-error.ts';

/** Fields without which there is no table of anything. */
const NEEDED: ReadonlySet<string> = new Set(['createdAt', 'likes', 'tags']);
const EXPAND = /[?&](?:expand(?:\[\]|%5B%5D)?)=([^&]+)/gi;

/** Fields that a path asks for by `expand`. */
export function askedFields(path: string): string[] {
  return [...path.matchAll(EXPAND)].map(([, name = '']) => decodeURIComponent(name));
}

/**
 * The path without the fields that a 400 refuses, where it says which: it names them, or lists all that it would take.
 * Undefined where it says nothing of the kind, and where nothing would be left to ask for.
 */
export function withoutRefused(path: string, error: unknown): string | undefined {
  if (!(error instanceof HubError) || error.status !== 400) return undefined;
  const asked = askedFields(path);
  const refused = refusedOf(asked, error.whole);
  if (refused.length === 0 || refused.length === asked.length || refused.some((name) => NEEDED.has(name)))
    return undefined;
  return withoutFields(path, new Set(refused));
}

/** The path without these fields. */
export function withoutFields(path: string, fields: ReadonlySet<string>): string {
  return path
    .replaceAll(EXPAND, (parameter, name: string) =>
      fields.has(decodeURIComponent(name)) ? (parameter.startsWith('?') ? '?' : '') : parameter,
    )
    .replace('?&', '?');
}

/** Lists of the Hub: `expected one of "a"|"b"` on listings, `"expand" must be one of [a, b]` on single repositories. */
function refusedOf(asked: readonly string[], message: string): string[] {
  const list = /\bone of\b([\s\S]*)/.exec(message)?.[1];
  if (list !== undefined) {
    const known = new Set(list.match(/[\w-]+/g));
    return known.size > 1 ? asked.filter((name) => !known.has(name)) : [];
  }
  const named = new Set(message.match(/[\w-]+/g));
  return asked.filter((name) => named.has(name));
}
