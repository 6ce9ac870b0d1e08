/** JSON for a script element of a page: no text in it can end the element. */
export function inlineJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
