import { parseJsonLine, readJsonLines, type HubRecord } from 'hub-replay';
import { ReportError } from '../../lib/report-error.ts';

/** Hands over every record of a file of an archive, or only those of some ids, without parsing the others. */
export async function eachRecord(
  file: string,
  take: (record: HubRecord) => void,
  ids?: { has(id: string): boolean },
): Promise<void> {
  const lines = await readJsonLines(file);
  if (!lines)
    throw new ReportError(
      `${file}: no such file`,
      'name the folder of archives: npm run bench:alarms -- --archives DIR',
    );
  for (let at = 0; at < lines.count; at += 1) if (!ids || ids.has(idOf(lines, at))) take(parseJsonLine(lines, at));
}

/** The id of a line: it stands at its beginning, after `_id` at most. */
function idOf({ bytes, starts }: { bytes: Buffer; starts: Float64Array }, at: number): string {
  const head = bytes.toString('utf8', starts[at]!, Math.min(starts[at]! + 300, starts[at + 1]!));
  return /"id": ?"([^"]+)"/.exec(head)?.[1] ?? '';
}
