import { visibleJson } from '../../data/schema/visible.ts';

/** JSON for a script element of a page: no text in it can end the element, begin a comment, or hide. */
export function inlineJson(value: object): string {
  return visibleJson(JSON.stringify(value)).replaceAll('<', '\\u003c');
}
