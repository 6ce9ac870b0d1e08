import { folders } from '../../data/schema/folders.ts';
import type { APIRoute } from 'astro';
import { croissant } from '../release/croissant.ts';
import { hasCsv, hasParquet } from '../release/has-csv.ts';
import { homeOf } from '../release/home-of.ts';
import { releaseAbout, ZIP } from '../release/release-about.ts';
import { dataBibtex, servedFiles, zipFile } from '../release/release-files.ts';
import { releasedTables } from '../release/released-tables.ts';

/** The tables in the vocabulary of Croissant. */
export const GET: APIRoute = ({ site }) => {
  const home = homeOf(site, import.meta.env.BASE_URL);
  const about = releaseAbout(home);
  const { bytes, sha256 } = zipFile(home);
  const zip = { url: `${home ?? ''}${ZIP}`, bytes: bytes.length, sha256 };
  const tables = releasedTables();
  const files = {
    zip,
    served: servedFiles(tables),
    zipped: tables.filter((table) => !hasCsv(table) && !hasParquet(table) && !folders[table.kind].many),
  };
  return Response.json(croissant(about, files, dataBibtex(about)));
};
