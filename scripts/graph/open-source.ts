import { existsSync } from 'node:fs';
import { ReportError } from '../lib/report-error.ts';
import { openFileSource, type ByteSource } from '../../packages/model-graph/src/byte-source.ts';
import { openHttpSource } from '../../packages/model-graph/src/http-source.ts';

/** Opens what a person names: an http(s) address, a file on disk, or `owner/name` of the Hub with or without a file. */
export async function openSource(
  named: string,
  effects: { signal: AbortSignal; log: (line: string) => void },
): Promise<ByteSource> {
  if (/^https?:\/\//i.test(named)) {
    if (!URL.canParse(named)) throw new ReportError(`${named}: no address`, 'npm run graph -- --help');
    return openHttpSource(named, effects);
  }
  if (existsSync(named)) return openFileSource(named);
  const [, id, file] = /^([\w.-]+\/[\w.-]+)(?:\/(.+))?$/.exec(named) ?? [];
  // A path that begins with a dot or a slash, or a bare file name, was meant for the disk.
  if (id === undefined || /^\.{0,2}\//.test(named)) return openFileSource(named);
  // Only here: the rules by which the Hub counts downloads take a quarter of a second to load.
  const { openHubSource } = await import('./hub-source.ts');
  return openHubSource(id, file, { queryFiles: true, ...effects });
}
