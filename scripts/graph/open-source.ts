import { statSync } from 'node:fs';
import { openFileSource, type ByteSource } from 'model-graph';
import { isAddress } from '../hub/web-address.ts';
import { ReportError } from '../lib/report-error.ts';
import { openPatiently } from './open-patiently.ts';

/** Opens what a person names: an http(s) address, a file on disk, or `owner/name` of the Hub with or without a file. */
export async function openSource(
  named: string,
  effects: { signal: AbortSignal; log: (line: string) => void },
): Promise<ByteSource> {
  if (isAddress(named)) {
    const url = URL.canParse(named) ? new URL(named) : undefined;
    if (url?.username || url?.password || !/^https?:\/\//i.test(named))
      throw new ReportError(
        'expected an address without user and password (it is not shown)',
        'leave them out: an address is printed; a token of the Hub belongs into HF_TOKEN',
      );
    if (!url) throw new ReportError(`${named}: no address`, 'npm run graph -- --help');
    return openPatiently(named, effects);
  }
  const found = statSync(named, { throwIfNoEntry: false });
  if (found?.isDirectory())
    throw new ReportError(`${named}: expected a file, received a folder`, 'name a file in it: npm run graph -- --help');
  if (found) return openFileSource(named);
  const [, id, file] = /^([\w.-]+\/[\w.-]+)(?:\/(.+))?$/.exec(named) ?? [];
  // A path that begins with a dot or a slash, or a bare file name, was meant for the disk.
  if (id === undefined || /^\.{0,2}\//.test(named))
    throw new ReportError(
      `${named}: no such file`,
      'name a file, an http(s) address or a repository: npm run graph -- --help',
    );
  // Only here: the rules by which the Hub counts downloads take a quarter of a second to load.
  const { openHubSource } = await import('./hub-source.ts');
  return openHubSource(id, file, { queryFiles: true, ...effects });
}
