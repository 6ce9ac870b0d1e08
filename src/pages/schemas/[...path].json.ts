import type { APIRoute, GetStaticPaths } from 'astro';
import { sharedSchemas } from '../../release/data-package.ts';
import { releasedTables } from '../../release/released-tables.ts';

interface Props {
  schema: object;
}

export const getStaticPaths = (() =>
  [...sharedSchemas(releasedTables())].map(([file, schema]) => ({
    params: { path: file.replace(/^schemas\/|\.json$/g, '') },
    props: { schema },
  }))) satisfies GetStaticPaths;

/** Columns of a table that several folders have, as Table Schema. */
export const GET: APIRoute<Props> = ({ props: { schema } }) => Response.json(schema);
