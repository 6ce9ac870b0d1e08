/**
 * Address of a path of the published site, for what leaves it: citations, share images, embedded figures. Undefined where
 * nobody says where it is published: SITE is its host, BASE its path there, as astro.config.mjs has them.
 */
export function siteAddress(path: string): string | undefined {
  const site = process.env.SITE || undefined;
  if (site === undefined) return undefined;
  const base = (process.env.BASE || '/').replace(/\/?$/, '/');
  return new URL(`${base}${path}`, site).href;
}
