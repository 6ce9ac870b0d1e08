import type { APIRoute } from 'astro';
import { termId } from '../site/find-term.ts';
import { glossary } from '../site/glossary.ts';

/** The words of the report with what they mean, for programs. */
export const GET: APIRoute = () =>
  Response.json(
    glossary.map(({ term, plain, also = [] }) => ({ term, also, means: plain, page: `glossary.html#${termId(term)}` })),
  );
