import type { APIRoute } from 'astro';
import { captures } from '../data/captures.ts';
import { reportData } from '../data/report-data.ts';
import { tableFolder } from '../data/table-folder.ts';
import { claimFiguresBeside } from '../release/claim-figures-beside.ts';
import { citeWords } from '../release/cite-words.ts';
import { headlineClaims } from '../release/headline-claims.ts';
import { headlineFigures } from '../release/headline-figures.ts';
import { headlineNumbers } from '../release/headline-numbers.ts';
import { homeOf } from '../release/home-of.ts';
import { releaseAbout } from '../release/release-about.ts';
import { releaseListings } from '../release/release-listings.ts';
import { chapters } from '../site/chapters.ts';
import { dataFile } from '../site/page-address.ts';
import { report } from '../site/report.ts';

/** Every headline number with its sentence, population and date; every claim with its verdict; every figure. */
export const GET: APIRoute = async ({ site }) => {
  const about = releaseAbout(homeOf(site, import.meta.env.BASE_URL));
  const listings = releaseListings(captures());
  const figures = claimFiguresBeside((await chapters()).map(({ entry }) => entry));
  return Response.json({
    title: report.title,
    question: report.question,
    ...(about.home && { home: about.home }),
    version: about.version,
    changed: about.changed,
    newest_listing: about.to,
    newest_of_all_models: listings.findLast((listing) => listing.all_models)?.seen ?? null,
    licence: report.textLicence.url,
    publisher: report.publisher,
    cite: citeWords(about),
    how_to_read:
      'numbers: figures of whole listings that are followed over time, each with its sentence, population, n and ' +
      'date. claims: every claim of the report with its topic, verdict and values; finding is its place among the ten ' +
      'findings, overturned_by what data would turn that finding. A verdict other than holds means that the sentence is what the data say instead. unit share is 0 to ' +
      '1. seen has the days on which the Hub was seen that a claim or a figure rests on; listings says what each covers. low and high are a 95% interval, null where a whole listing or list was counted. Addresses are relative to this file.',
    listings,
    numbers: headlineNumbers(tableFolder('history').table('headlines'), dataFile('history/headlines.csv')),
    claims: headlineClaims(reportData, (claim) => figures.get(claim) ?? []),
    figures: headlineFigures(),
  });
};
