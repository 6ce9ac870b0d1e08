export type Bucket = 'api' | 'resolvers' | 'pages' | 'replay';

/** Rate bucket in which the Hub counts a request for this path; `replay` resources are not the Hub's. */
export function rateBucket(path: string): Bucket {
  if (path.startsWith('/replay/')) return 'replay';
  if (path.startsWith('/api/resolve-cache/')) return 'resolvers';
  if (path.startsWith('/api/')) return 'api';
  return /\/(resolve|raw)\//.test(path) ? 'resolvers' : 'pages';
}
