import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const package_ = 'node_modules/@sparticuz/chromium/package.json';

export interface UnpackedChromium {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * Unpacks the Chromium of @sparticuz/chromium with its libraries (libnspr4, libnss3 and others that a bare Debian
 * lacks) and fonts into .cache/browser/<version>, once: 1.5 s, 220 MB. A run that dies half-way leaves nothing behind
 * that a later one would take for whole.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const { version } = JSON.parse(readFileSync(package_, 'utf8')) as { version: string };
  const folder = resolve('.cache/browser', version);
  if (!existsSync(folder)) await unpackInto(folder);
  const fonts = writeFontConfig(folder);
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...Object.fromEntries(inherited), LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const partial = `${folder}.${process.pid}.tmp`;
  mkdirSync(partial, { recursive: true });
  // The package unpacks into the temporary folder, and its libraries only where these name a Node 22 Lambda.
  const borrowed = { TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const before = { ...process.env };
  Object.assign(process.env, borrowed);
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    for (const name of [...Object.keys(borrowed), 'FONTCONFIG_PATH', 'LD_LIBRARY_PATH', 'HOME'])
      restore(name, before[name]);
  }
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another process was faster: its folder is as good.
    if (!existsSync(folder)) throw error;
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/**
 * The package's own fonts.conf knows /tmp/fonts only; ours names the unpacked folder, and the system's for other
 * scripts.
 */
function writeFontConfig(folder: string): string {
  const path = join(folder, 'fonts.conf');
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('');
  writeFileSync(
    path,
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  );
  return path;
}
