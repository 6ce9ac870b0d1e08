import { appFileText } from './app-file-text.ts';
import { hexOf } from './made-up-identity.ts';
import { requirementsText } from './requirements-text.ts';
import type { SpaceMarginals } from './rehearsal-marginals.ts';
import type { Draw } from '../lib/seeded-draw.ts';

/** A file of a made-up Space as its tree has it. */
export interface MadeUpFile {
  path: string;
  size: number;
  lfs?: { oid: string; size: number; pointerSize: number };
  xetHash?: string;
}

/** What the files of a Space are made of. */
export interface SpaceMade {
  id: string;
  sdk: string;
  models: readonly string[];
  /** Text of another Space's app file that this one copies. */
  copied: string | undefined;
  readme: string;
  /** Day on which the Hub was seen, and instant of the last change. */
  seen: string;
  changed: number;
}

/** A file of more bytes is in LFS. */
const MOST_PLAIN = 10_000_000;
/** More files than these are those of a data set that somebody keeps in a Space; they say nothing new. */
const MOST_FILES = 400;

/** Files of a made-up Space, with the text of those that a crawl reads. */
export function spaceFiles(draw: Draw, made: SpaceMade, marginals: SpaceMarginals) {
  const { id, sdk } = made;
  const texts = new Map([['README.md', made.readme]]);
  if (sdk === 'static') texts.set('index.html', `<!doctype html>\n<title>${id}</title>\n<p>A made-up page.</p>\n`);
  else {
    texts.set(sdk === 'docker' ? 'main.py' : 'app.py', made.copied ?? appFileText(draw, sdk, made.models, marginals));
    const requirements = requirementsText(draw, marginals, made.seen, made.changed);
    if (requirements !== null) texts.set('requirements.txt', requirements);
  }
  if (sdk === 'docker') texts.set('Dockerfile', 'FROM python:3.12\nCMD ["python", "main.py"]\n');
  const written = [...texts].map(([path, text]) => ({ path, size: Buffer.byteLength(text) }));
  const more = Math.max(0, Math.min(draw.one(marginals.files), MOST_FILES) - written.length);
  const each = more === 0 ? 0 : Math.ceil(draw.one(marginals.bytes) / more);
  const data = Array.from({ length: more }, (_, at) => dataFile(id, at, Math.ceil(each * 2 * draw.share())));
  const tree: MadeUpFile[] = [{ path: '.gitattributes', size: 1519 }, ...written, ...data];
  return { texts, tree: tree.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

function dataFile(id: string, at: number, size: number): MadeUpFile {
  const path = `data/part-${at}.bin`;
  if (size <= MOST_PLAIN) return { path, size };
  const oid = hexOf(`${id} ${path}`, 64);
  return { path, size, lfs: { oid, size, pointerSize: 134 }, xetHash: hexOf(`xet ${oid}`, 64) };
}
