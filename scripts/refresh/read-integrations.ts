import { join } from 'node:path';
import type { RefreshEffects, RefreshOptions } from './refresh-run.ts';

/**
 * Reads the table of integrated libraries anew; returns the sentence that the pull request says of it. A page that
 * cannot be read leaves the table as it is: the Hub's documentation is no reason to lose a crawl.
 */
export async function readIntegrations(
  { archive, integrations }: RefreshOptions,
  { endStep }: RefreshEffects,
  data: string,
): Promise<string> {
  if (integrations === 'none') return 'Integrations were not asked for: they are as before.';
  if (integrations === undefined && archive !== undefined)
    return 'Integrations are as before: an archive has no page of the documentation.';
  const { code, stderr } = await endStep({
    name: 'integrations',
    args: [
      'scripts/integrations.ts',
      '--into',
      join(data, 'integrations'),
      ...(integrations === undefined ? [] : ['--from', integrations]),
    ],
    alone: 'npm run integrations',
  });
  if (code === 0) return 'Integrations were read anew.';
  const why =
    stderr
      .trim()
      .split('\n')[0]
      ?.replace(/[^\x20-\x7e]|`/g, '?')
      .slice(0, 200) ?? '';
  return `Integrations are as before, since their page could not be read: \`${why}\`.`;
}
