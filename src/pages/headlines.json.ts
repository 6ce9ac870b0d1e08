import type { APIRoute } from 'astro';
import { reportData } from '../data/report-data.ts';
import { tableFolder } from '../data/table-folder.ts';
import { claimFiguresBeside } from '../release/claim-figures-beside.ts';
import { headlineClaims } from '../release/headline-claims.ts';
import { headlineFigures } from '../release/headline-figures.ts';
import { headlineNumbers } from '../release/headline-numbers.ts';
import { homeOf } from '../release/home-of.ts';
import { releaseAbout } from '../release/release-about.ts';
import { chapters } from '../site/chapters.ts';
import { report } from '../site/report.ts';

/** Every headline number with its sentence, population and date; every claim with its verdict; every figure. */
export const GET: APIRoute = async ({ site }) => {
  const about = releaseAbout(homeOf(site, import.meta.env.BASE_URL));
  const figures = claimFiguresBeside((await chapters()).map(({ entry }) => entry));
  return Response.json({
    title: report.title,
    question: report.question,
    ...(about.home && { home: about.home }),
    version: about.version,
    changed: about.changed,
    newest_listing: about.to,
    licence: report.textLicence.url,
    publisher: report.publisher,
    how_to_read:
      'numbers: figures of whole listings that are followed over time, each with its sentence, population, n and ' +
      'date. claims: every claim of the report with its verdict and values; finding is its place among the ten ' +
      'findings. A verdict other than holds means that the sentence is what the data say instead. unit share is 0 to ' +
      '1. low and high are a 95% interval. Addresses are relative to this file; ' +
      'numbers are rows of the table headlines of data/history.',
    numbers: headlineNumbers(tableFolder('history').table('headlines')),
    claims: headlineClaims(reportData, (claim) => figures.get(claim) ?? []),
    figures: headlineFigures(),
  });
};
