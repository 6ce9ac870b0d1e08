import type { APIRoute } from 'astro';
import { changes } from '../content/changelog.ts';
import { report } from '../site/report.ts';

/** Releases and corrections of the data, newest first, as the page and the feed have them. */
export const GET: APIRoute = () =>
  Response.json({ title: `${report.title}: data`, page: 'changelog.html', feed: 'feed.xml', changes });
