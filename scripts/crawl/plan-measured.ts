import type { Hub } from '../hub/hub-client.ts';
import type { Log } from '../lib/progress.ts';
import type { CrawlContext } from './crawl-context.ts';
import { statedLimits, type Plan } from './crawl-plan.ts';

/** Pages after which the time to the first byte is believed: one of each listing. */
const FIRST_PAGES = 3;
/** Seconds of unused quota that are worth a few hundred requests for top lists. */
const LEAST_IDLE = 300;

/** Says the plan once more when the first pages have told how fast the Hub is and what it allows. */
export function planMeasured(
  plan: Plan,
  hub: Hub,
  hasToken: boolean,
  log: Log,
): Pick<CrawlContext, 'onPage' | 'hasIdleQuota'> {
  const idle = Promise.withResolvers<boolean>();
  let pages = 0;
  return {
    hasIdleQuota: idle.promise,
    onPage() {
      pages += 1;
      if (pages !== FIRST_PAGES) return;
      const seconds = (hub.firstByte.of('listing') ?? 0) / 1000;
      const limits = statedLimits(hub.budget, hasToken);
      log(plan.measured(seconds, limits));
      idle.resolve(plan.idleSeconds(seconds, limits) > LEAST_IDLE);
    },
  };
}
