import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/**
 * Chapters and appendices of the report: `<number>-<slug>.mdx`; the slug alone is the address, so a chapter can move in
 * the order. A chapter is read; an appendix holds the detail that a chapter points to.
 */
const report = defineCollection({
  loader: glob({
    pattern: '*.mdx',
    base: './src/content/report',
    generateId: ({ entry }) => entry.replace(/^\d+-|\.mdx$/g, ''),
  }),
  schema: z.strictObject({
    title: z.string().min(1),
    kind: z.enum(['chapter', 'appendix']),
    order: z.number().int().min(0),
    description: z.string().min(1).max(240),
  }),
});

export const collections = { report };
