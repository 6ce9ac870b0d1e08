import type { Hub } from '../hub/hub-client.ts';
import { whoAmI } from '../hub/who-am-i.ts';

/** With a token, who it belongs to is asked first: with one that the Hub does not know, much would look gone. */
export async function askerOf(hub: Hub, hasToken: boolean): Promise<string> {
  if (!hasToken) return 'asked without a token';
  const name = await whoAmI(hub);
  return name === undefined ? 'asked with a token' : `asked with the token of ${name}`;
}
