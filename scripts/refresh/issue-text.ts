import type { EndedStep } from '../report/end-step.ts';
import type { Step } from '../report/step.ts';
import { fenced } from './fenced.ts';

/** Title and text of an issue. */
export interface IssueText {
  title: string;
  text: string;
}

/** What is told of a crawl that found a listing too small to be true. */
export function refusedCrawl(ended: EndedStep): IssueText {
  return {
    // Without a day: the same trouble of another day is a comment on the same issue.
    title: 'Refresh: the crawl refused a listing that is much smaller than the last',
    text: `The crawl found fewer repositories than the last one by more than a week explains, so it wrote nothing: the data
are as before, and there is no branch.

${fenced(lastLines(ended.stderr))}

## What to do next

1. Look whether the Hub lost them: compare the listing with what huggingface.co says today.
2. If the crawl was cut short, crawl again from the first page: \`npm run refresh -- --fresh\`, or run the workflow
   \`refresh\` by hand with \`fresh\`.
3. If the Hub is right, say why: \`npm run refresh -- --shrunk "REASON"\`, or the workflow with that reason. It goes on
   from the pages of this crawl for a day and a half; the reason stands in the manifest.
`,
  };
}

/** What is told of a step that failed on crawled data. */
export function failedStep({ name, alone }: Step, ended: EndedStep, seen: string): IssueText {
  return {
    title: `Refresh: npm run ${name} fails on the new data`,
    text: `The Hub of ${seen} was crawled, but \`npm run ${name}\` fails on what was found: nothing was published.

${fenced(lastLines(`${ended.stdout}\n${ended.stderr}`))}

## What to do next

1. Get the data: \`refresh.bundle\` of the artefact \`refresh\` of the run (or of the folder that \`--into\` named), then
   \`git fetch refresh.bundle HEAD && git switch --create refresh/${seen} FETCH_HEAD\`, and \`${alone}\` says the same here.
2. An alarm that is right all the same is explained in \`data/explained.json\`: what, why, who may expect it. Anything
   else is a fault of the crawl, of a metric or of a chapter: mend it there.
3. When \`npm run metrics && npm run check && npm run build\` pass, commit and open the pull request by hand with
   \`npm run --silent diff -- main\` as its text; or merge what was mended and let the next refresh run.
`,
  };
}

/** The error stands at the end. */
function lastLines(text: string): string {
  return text.trim().split('\n').slice(-60).join('\n');
}
