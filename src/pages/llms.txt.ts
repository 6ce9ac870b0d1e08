import type { APIRoute } from 'astro';
import { captures } from '../data/captures.ts';
import { metricTable } from '../data/metric-table.ts';
import { homeOf } from '../release/home-of.ts';
import { jsonAddresses, pageList } from '../release/listed-pages.ts';
import { llmsText } from '../release/llms-text.ts';
import { releaseListings } from '../release/release-listings.ts';
import { releaseAbout } from '../release/release-about.ts';
import { chapters } from '../site/chapters.ts';
import { chapterFile } from '../site/page-address.ts';
import { report } from '../site/report.ts';

const files = Object.keys(import.meta.glob(['./**/*.astro', './**/*.ts']));

/** What is where, for programs that read text. */
export const GET: APIRoute = async ({ site }) => {
  const home = homeOf(site, import.meta.env.BASE_URL);
  const texts = (await chapters()).map(({ entry, number }) => ({
    address: chapterFile(entry.id),
    title: `${number} ${entry.data.title}`,
    about: entry.data.description,
  }));
  const findings = [...metricTable('findings')]
    .sort((a, b) => a.place - b.place)
    .map(({ sentence, verdict }) => (verdict === 'holds' ? sentence : `${sentence} (${verdict})`));
  const { title, question } = report;
  const newest = releaseAbout(home).to;
  const newestWhole = releaseListings(captures()).findLast((listing) => listing.all_models)?.seen;
  const [pages, json] = [[...texts, ...pageList(files)], jsonAddresses(files)];
  return new Response(llmsText({ title, question, newest, newestWhole, home, findings, pages, json }));
};
