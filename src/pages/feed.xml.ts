import type { APIRoute } from 'astro';
import { changes } from '../content/changelog.ts';
import { atomFeed } from '../release/atom-feed.ts';
import { homeOf } from '../release/home-of.ts';
import { report } from '../site/report.ts';

/** Releases and corrections of the data as a feed. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    atomFeed(
      {
        title: `${report.title}: data`,
        subtitle: 'Releases of data, and what was wrong in earlier ones',
        author: report.publisher,
        home: homeOf(site, import.meta.env.BASE_URL),
      },
      changes,
    ),
  );
