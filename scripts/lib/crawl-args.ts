/** Arguments for Node of a crawl; the flags are those that `npm run crawl` sets. */
export function crawlArgs(options: readonly string[]): string[] {
  const flags = [
    '--single-threaded-gc',
    '--no-allocation-site-pretenuring',
    '--no-incremental-marking',
    '--max-semi-space-size=16',
  ];
  return [...flags, 'scripts/crawl.ts', ...options];
}
