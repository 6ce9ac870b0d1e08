import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { onDisk } from '../lib/disk-error.ts';
import { ReportError } from '../lib/report-error.ts';
import { refuseOpenHttp, webAddress } from './web-address.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const YES = new Set(['1', 'ON', 'YES', 'TRUE']);
const isYes = (value: string | undefined) => YES.has((value ?? '').toUpperCase());

/** Tokens are short; a larger file is something else. */
const MOST_TOKEN = 4096;

/**
 * Address of the Hub, read as the Hub's own tools do: HF_ENDPOINT, else staging, else huggingface.co. It is an origin of
 * https; of http on this machine, or elsewhere where HUB_REPORT_HTTP says so.
 */
export function hubEndpoint(env: Environment): string {
  if (isYes(env.HF_HUB_OFFLINE) || isYes(env.TRANSFORMERS_OFFLINE)) {
    throw new ReportError(
      'HF_HUB_OFFLINE: set, so no request may leave',
      'unset it, or replay an archive: npm run crawl -- --archive DIR',
    );
  }
  const staging = isYes(env.HUGGINGFACE_CO_STAGING) ? 'https://hub-ci.huggingface.co' : 'https://huggingface.co';
  const address = (env.HF_ENDPOINT?.trim() || staging).replace(/\/+$/, '');
  const url = webAddress(address, { named: 'HF_ENDPOINT', hint: 'unset it for the live Hub' });
  refuseOpenHttp(url, 'HF_ENDPOINT', isYes(env.HUB_REPORT_HTTP));
  return url.origin;
}

/**
 * Token for the Hub or none: HF_TOKEN, HUGGING_FACE_HUB_TOKEN, then the token file; trimmed, empty is none. One with
 * signs that no token has is refused before it is sent, and not shown.
 */
export function hubToken(env: Environment): string | undefined {
  if (isYes(env.HF_HUB_DISABLE_IMPLICIT_TOKEN)) return undefined;
  const named = ['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN'].find((name) => env[name]?.trim());
  if (named !== undefined) return checkedToken(env[named]!.trim(), named);
  const file = tokenFile(env);
  if (file === undefined || !existsSync(file)) return undefined;
  return checkedToken(onDisk(file, () => readToken(file)).trim(), file) || undefined;
}

function tokenFile(env: Environment): string | undefined {
  if (env.HF_TOKEN_PATH) return env.HF_TOKEN_PATH;
  if (env.HF_HOME) return join(env.HF_HOME, 'token');
  const cacheHome = env.XDG_CACHE_HOME || homeCache();
  return cacheHome === undefined ? undefined : join(cacheHome, 'huggingface', 'token');
}

/** In a container a user may have neither HOME nor a name by which a home is found: then there is no token in it. */
function homeCache(): string | undefined {
  try {
    return join(homedir(), '.cache');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== 'uv_os_homedir') throw error;
    return undefined;
  }
}

function readToken(file: string): string {
  const stat = statSync(file);
  if (stat.isFile() && stat.size <= MOST_TOKEN) return readFileSync(file, 'utf8');
  throw new ReportError(
    `${file}: expected a file with a token, received ${stat.isFile() ? `one of ${stat.size} bytes` : 'a folder'}`,
    'name the file by HF_TOKEN_PATH, or set HF_HUB_DISABLE_IMPLICIT_TOKEN=1 to ask without a token',
  );
}

/** RFC 6750 says what a token may consist of. */
function checkedToken(token: string, where: string): string {
  if (/^[\w.~+/-]*=*$/.test(token) && token.length <= MOST_TOKEN) return token;
  throw new ReportError(
    `${where}: expected letters, digits and - . _ ~ + / =, received ${token.length} characters of which some are others ` +
      '(they are not shown)',
    'copy the token anew from huggingface.co/settings/tokens, without quotes, blanks and line breaks',
  );
}
