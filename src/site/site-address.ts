import { homeOf } from '../release/home-of.ts';

/**
 * Address of a path of the published site, for what leaves it: citations, share images, embedded figures. Undefined where
 * nobody says where it is published: SITE is its host, BASE its path there, as astro.config.mjs has them.
 */
export function siteAddress(path: string): string | undefined {
  const { SITE: site, BASE: base } = process.env;
  const home = homeOf(site ? new URL(site) : undefined, base || '/');
  return home === undefined ? undefined : new URL(path, home).href;
}
