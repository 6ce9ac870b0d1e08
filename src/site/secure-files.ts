import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { visible, visibleJson } from '../../data/schema/visible.ts';

/** How a file of the site becomes safe, by its ending; tables hold their texts as they are. */
type Secure = (text: string) => string;

const KINDS: Readonly<Record<string, Secure>> = {
  json: visibleJson,
  txt: byLine,
  xml: byLine,
  cff: byLine,
};

/** The last word on the files of a built site that are no pages. */
export function secureFiles(dist: string): void {
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const secure = KINDS[/\.(\w+)$/.exec(file)?.[1] ?? ''];
    if (!secure) continue;
    const text = readFileSync(join(dist, file), 'utf8');
    const now = secure(text);
    if (now !== text) writeFileSync(join(dist, file), now);
  }
}

function byLine(text: string): string {
  return text.replace(/[^\n]+/g, visible);
}
