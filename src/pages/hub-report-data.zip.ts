import type { APIRoute } from 'astro';
import { homeOf } from '../release/home-of.ts';
import { zipFile } from '../release/release-files.ts';

/** All tables with rows as CSV, with what describes them: one file to take away. */
export const GET: APIRoute = ({ site }) => new Response(zipFile(homeOf(site, import.meta.env.BASE_URL)).bytes);
