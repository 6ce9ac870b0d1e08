/**
 * An address for a message, and for what is kept: without the values of its query, which may be a signature or a token;
 * short ones, as that of `?download=true`, are none.
 */
export function shownAddress(address: string): string {
  const [before = ''] = address.split(/[?#]/, 1);
  const rest = address.slice(before.length);
  return before + rest.replace(/=[^&#]{5,}/g, '=…').replace(/(?<=[?&#])[^=&#]{5,}(?=[&#]|$)/g, '…');
}
