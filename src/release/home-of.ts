/** Address of the site from what Astro knows; undefined without SITE. */
export function homeOf(site: URL | undefined, base: string): string | undefined {
  return site && new URL(base.replace(/\/*$/, '/'), site).href;
}
