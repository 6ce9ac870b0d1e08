const LIMIT = /(?<=[?&]limit=)\d+/;

/** The address of a page of a listing that holds one in `share` of the records asked for; any other stays. */
export function sharedPage(path: string, share: number): string {
  if (!/^\/api\/(models|spaces|datasets)\?.*sort=createdAt/.test(path)) return path;
  return path.replace(LIMIT, (limit) => String(Math.ceil(Number(limit) / share)));
}

/** A next link with the limit that was asked for, as the Hub's has. */
export function ownLimit(link: string, path: string): string {
  return link.replace(LIMIT, LIMIT.exec(path)?.[0] ?? '$&');
}
