import { createHash } from 'node:crypto';
import type { Headers } from './wire.ts';

/** ETag that the Hub gives JSON: hex length of the body and 27 characters of its SHA-1 in Base64, as Express makes it. */
const TAG = /^W\/"([0-9a-f]{1,12})-([A-Za-z0-9+/]{27})"$/;
/** Bodies of one kind that do not fit before one did: then a server makes tags of this form in another way. */
const MOST_MISSES = 3;
/** An answer with other bytes is asked for so often. */
const MOST_LOOKS = 3;

/** Answers of one kind without a tag, however often they are asked for: then a server gives none with some. */
const MOST_BARE = 3;

/** The kind of a page of a listing, whichever. */
const LISTING = 'listing';
/** Seconds that a page of a listing may lie in a cache on the way: what it counts moves by the hour. */
const MOST_AGE = 3600;

/**
 * What the head of a body says: something on the way changed it, or gave it the head of another answer, or none, or kept
 * it from another day.
 */
export type TagVerdict = 'fits' | 'look again' | 'altered';

/** Looks at the answers to one request, one after the other. */
export type TagCheck = (path: string, headers: Headers, body: Buffer) => TagVerdict;

/**
 * Gives each request of a client its check; nothing is known yet. A tag of this form is believed until three of a kind of
 * call do not fit, which is logged, and for good from the first one that does; any other says nothing. An answer without
 * one, where others of its kind had theirs, is asked for again and then taken; a page of a listing that says
 * to be old is asked for again and then marked, without another look where three in a row stayed so.
 */
export function createTagChecks(log: (line: string) => void = () => {}): () => TagCheck {
  const known = new Map<string, { fits: boolean; misses: number; bare: number; old: number }>();
  return () => {
    let looks = 0;
    return (path, headers, body) => {
      const tag = headers.etag;
      const [, length, hash] = TAG.exec(tag ?? '') ?? [];
      const kind = kindOf(path);
      const own = known.get(kind) ?? { fits: false, misses: 0, bare: 0, old: 0 };
      known.set(kind, own);
      if (kind === LISTING && isKept(headers)) {
        if (own.old < MOST_BARE && (looks += 1) < MOST_LOOKS) return 'look again';
        own.old += 1;
        return 'altered';
      }
      if (length === undefined) {
        const isOdd = tag === undefined && own.fits && own.bare < MOST_BARE;
        if (isOdd && (looks += 1) < MOST_LOOKS) return 'look again';
        if (isOdd && looks === MOST_LOOKS) own.bare += 1;
        return 'fits';
      }
      const isRight =
        Number.parseInt(length, 16) === body.length &&
        createHash('sha1').update(body).digest('base64').startsWith(hash!);
      if (isRight) own.fits = true;
      else own.misses += 1;
      if (!isRight && !own.fits && own.misses === MOST_MISSES)
        log(
          `${path.slice(0, 80)}: other bytes than the ETag says, as in all such answers: no ETag of them is believed`,
        );
      if (isRight || (!own.fits && own.misses >= MOST_MISSES)) return 'fits';
      looks += 1;
      return looks < MOST_LOOKS ? 'look again' : 'altered';
    };
  };
}

/** Whether a cache says that it has had an answer for an hour or more, or that it is stale. */
function isKept({ age = '', warning = '' }: Headers): boolean {
  return Number.parseInt(age) >= MOST_AGE || /^11[0-3]\b/.test(warning);
}

/** What is asked for, without names: a listing, whichever, or a record or the tree of a kind of repository. */
function kindOf(path: string): string {
  const [, api, kind, name, , what] = path.replace(/\?.*/, '').split('/');
  return name === undefined ? LISTING : [api, kind, what].join(' ');
}
