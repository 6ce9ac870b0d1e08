import type { APIRoute } from 'astro';
import { dataPackage } from '../release/data-package.ts';
import { homeOf } from '../release/home-of.ts';
import { releaseAbout } from '../release/release-about.ts';
import { servedFiles } from '../release/release-files.ts';

/** The tables that stand on the site by themselves, as a Data Package. */
export const GET: APIRoute = ({ site }) =>
  Response.json(dataPackage(releaseAbout(homeOf(site, import.meta.env.BASE_URL)), servedFiles()));
