/** data/explained.json: alarms that are right, explained by somebody who looked. */
import * as z from 'zod';

const sentence = z.string().min(1);

/** One explanation of one alarm. */
const explanation = z.strictObject({
  alarm: sentence.describe('Id of the alarm, as `npm run check` prints it.'),
  seen: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, { error: 'expected a day as 2024-07-11' })
    .optional()
    .describe('Day of the crawl that it is about; without it the explanation holds for every crawl of that capture.'),
  what: sentence.describe('What is so, in one or two sentences.'),
  why: sentence.describe('Why it is so, or that nobody knows.'),
  who: sentence.describe('Who may expect it, and where it matters for reading.'),
});

/** All of them. */
export const explained = z.array(explanation);

export type Explanation = z.infer<typeof explanation>;
