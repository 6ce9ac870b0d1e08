import { ReportError } from '../lib/report-error.ts';
import { GivenUp, type Hub } from './hub-client.ts';
import { HubError } from './hub-error.ts';

/**
 * Name of the account that the token of a client belongs to; undefined where the server does not say. A token that the
 * Hub does not know is an error: with it, much would look as if it were gone.
 */
export async function whoAmI(hub: Pick<Hub, 'get'>): Promise<string | undefined> {
  try {
    const { value } = await hub.get('/api/whoami-v2', { json: true, attempts: 2 });
    const { name } = (value ?? {}) as { name?: unknown };
    return typeof name === 'string' && /^[\w.-]{1,96}$/.test(name) ? name : undefined;
  } catch (error) {
    if (error instanceof GivenUp) return undefined;
    if (!(error instanceof HubError)) throw error;
    if (error.status !== 401 && error.status !== 403) return undefined;
    throw new ReportError(
      `HF_TOKEN: the Hub does not take this token (${error.status} to /api/whoami-v2)`,
      'renew it at the settings of your account, or unset it to crawl without one',
      { cause: error },
    );
  }
}
