import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { palettePng } from './palette-png.ts';
import { unpackWoff } from './unpack-woff.ts';

/** Width in px: that of the drawing, whose lines then lie on whole pixels. 900 px take 0.3 MB more in all, 1,200 px 0.8. */
const WIDTH = 760;
const FACE = 'Source Sans 3';
/** Pictures by the hash of their SVG: a build draws anew what changed, which takes a fifth of a second each. */
const kept = join('.cache', 'figure-png');
/** Counted up when the same SVG shall give another picture. */
const EDITION = 6;

const require = createRequire(join(process.cwd(), 'package.json'));
let ready: Promise<Uint8Array[]> | undefined;

/** A stand-alone SVG of a figure as a PNG of 760 px width and at most 8 colours, as a light page shows it. */
export async function figurePng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const hash = createHash('sha256').update(`${EDITION} ${WIDTH} ${svg}`).digest('hex');
  const file = join(kept, `${hash}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const png = await render(svg);
  mkdirSync(kept, { recursive: true });
  writeFileSync(`${file}.${process.pid}.tmp`, png);
  renameSync(`${file}.${process.pid}.tmp`, file);
  return png;
}

async function render(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= prepare();
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    font: { fontBuffers: await ready, defaultFontFamily: FACE, sansSerifFamily: FACE },
  });
  const image = resvg.render();
  const png = palettePng(image.pixels, image.width, image.height);
  image.free();
  resvg.free();
  return png;
}

/** Loads the renderer, and the faces that it needs: it knows none of the system. */
async function prepare(): Promise<Uint8Array[]> {
  await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return [400, 600, 700].map((weight) =>
    unpackWoff(
      readFileSync(require.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`)),
    ),
  );
}
