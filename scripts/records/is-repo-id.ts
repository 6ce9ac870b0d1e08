/** Longer than any id seen: one model of 2022 has 259 characters. */
const MOST_ID = 1000;
/** Letters, digits, `.`, `_` and `-`, with at most one slash between; no part of dots alone, which would lead elsewhere. */
const ID = /^(?!\.+(?:\/|$))[A-Za-z0-9._-]+(?:\/(?!\.+$)[A-Za-z0-9._-]+)?$/;

/** Whether a text is an id as the Hub gives them: `owner/name`, or the name alone of old models and datasets. */
export function isRepoId(text: string): boolean {
  return text.length <= MOST_ID && ID.test(text);
}
