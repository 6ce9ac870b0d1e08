import { createHash } from 'node:crypto';

/** Public address of the Hub whose weights the page loads, without a slash at the end: HF_ENDPOINT at build time. */
export function hubAddress(): string {
  return (process.env.HF_ENDPOINT || 'https://huggingface.co').replace(/\/+$/, '');
}

/** Addresses that a request to the Hub may end at: it hands large files over from hosts of its own. */
function hubSources(hub: string): string {
  const { origin } = new URL(hub);
  return origin === 'https://huggingface.co' ? `${origin} https://*.huggingface.co https://*.hf.co` : origin;
}

/**
 * The page with its content security policy: scripts and styles inside it by their hashes, all else from the site
 * itself, WebAssembly, and requests to the site and the Hub alone. Workers come from a blob: and so inherit the policy;
 * what they import counts as a worker, too. The policy stands before all that it governs.
 */
export function withContentPolicy(html: string, hub: string): string {
  const hashes = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(
      ([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
    );
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashes('script').join(' ')}`,
    `style-src ${hashes('style').join(' ')}`,
    "worker-src 'self' blob:",
    `connect-src 'self' ${hubSources(hub)}`,
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  if (!charset.test(html)) throw new Error('encoders.html: no meta charset, behind which the content policy belongs');
  return html.replace(charset, (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
