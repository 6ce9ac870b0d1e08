export type Bucket = 'api' | 'resolvers' | 'pages' | 'replay';

/** Rate bucket in which the Hub counts a request for this path; `replay` resources are not the Hub's. */
export function rateBucket(path: string): Bucket {
  if (path.startsWith('/replay/')) return 'replay';
  if (isHubCall(path)) return 'api';
  if (path.startsWith('/api/')) return 'resolvers';
  return /\/(resolve|raw)\//.test(path) ? 'resolvers' : 'pages';
}

/** Whether a path is one that the Hub answers with what it knows now, and not with a file. */
export function isHubCall(path: string): boolean {
  return path.startsWith('/api/') && !path.startsWith('/api/resolve-cache/');
}
