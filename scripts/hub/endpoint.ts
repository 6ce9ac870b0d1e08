import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ReportError } from '../lib/report-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const YES = new Set(['1', 'ON', 'YES', 'TRUE']);
const isYes = (value: string | undefined) => YES.has((value ?? '').toUpperCase());

/** Address of the Hub, read as the Hub's own tools do: HF_ENDPOINT, else staging, else huggingface.co. */
export function hubEndpoint(env: Environment): string {
  if (isYes(env.HF_HUB_OFFLINE) || isYes(env.TRANSFORMERS_OFFLINE)) {
    throw new ReportError(
      'HF_HUB_OFFLINE: set, so no request may leave',
      'unset it, or replay an archive: npm run crawl -- --archive DIR',
    );
  }
  const staging = isYes(env.HUGGINGFACE_CO_STAGING) ? 'https://hub-ci.huggingface.co' : 'https://huggingface.co';
  const address = (env.HF_ENDPOINT?.trim() || staging).replace(/\/+$/, '');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new ReportError(
      `HF_ENDPOINT: expected an http(s) origin without a path, received ${JSON.stringify(address)}`,
      'unset it for the live Hub',
    );
  }
  return address;
}

/** Token for the Hub or none: HF_TOKEN, HUGGING_FACE_HUB_TOKEN, then the token file; trimmed, empty is none. */
export function hubToken(env: Environment): string | undefined {
  if (isYes(env.HF_HUB_DISABLE_IMPLICIT_TOKEN)) return undefined;
  const cacheHome = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const hubHome = env.HF_HOME || join(cacheHome, 'huggingface');
  const file = env.HF_TOKEN_PATH || join(hubHome, 'token');
  const fromFile = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const token =
    [env.HF_TOKEN, env.HUGGING_FACE_HUB_TOKEN].map((value) => value?.trim()).find(Boolean) ?? fromFile().trim();
  return token || undefined;
}
