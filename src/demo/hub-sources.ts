/** Public address of the Hub whose weights the page loads, without a slash at the end: HF_ENDPOINT at build time. */
export function hubAddress(): string {
  return (process.env.HF_ENDPOINT || 'https://huggingface.co').replace(/\/+$/, '');
}

/** Addresses that a request to the Hub may end at: it hands large files over from hosts of its own. */
export function hubSources(hub: string): string {
  const { origin } = new URL(hub);
  return origin === 'https://huggingface.co' ? `${origin} https://*.huggingface.co https://*.hf.co` : origin;
}
