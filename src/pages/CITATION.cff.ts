import type { APIRoute } from 'astro';
import { citationCff } from '../release/citation-cff.ts';
import { homeOf } from '../release/home-of.ts';
import { releaseAbout } from '../release/release-about.ts';

/** How to cite, in the Citation File Format. */
export const GET: APIRoute = ({ site }) =>
  new Response(citationCff(releaseAbout(homeOf(site, import.meta.env.BASE_URL))));
