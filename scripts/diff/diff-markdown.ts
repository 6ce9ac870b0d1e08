import { folderSections } from './folder-section.ts';
import type { ChangedData } from './group-versions.ts';
import { code } from './markdown.ts';
import { overviewSection } from './overview-section.ts';

/** GitHub takes 65,536 characters; the rest is for what a workflow adds. */
const MOST_CHARACTERS = 60_000;
/** Kept for the line that says what was left out. */
const RESERVE = 1_500;

/** Markdown for a pull request: overview, then folder by folder; parts that do not fit are named instead. */
export function diffMarkdown(changed: ChangedData, ref: string, commit: string, most = MOST_CHARACTERS): string {
  const against = ref === commit ? code(ref) : `${code(ref)} (${code(commit)})`;
  if (changed.folders.length + changed.others.length === 0) return `No change of data against ${against}.\n`;
  const sections = [
    { title: 'overview', text: overviewSection(changed) },
    ...changed.folders.flatMap(folderSections),
  ].filter(({ text }) => text !== '');
  let markdown = `# Data against ${against}\n`;
  const leftOut: string[] = [];
  for (const { title, text } of sections) {
    if (markdown.length + text.length + RESERVE <= most) markdown += `\n${text}\n`;
    else leftOut.push(title);
  }
  return leftOut.length === 0 ? markdown : `${markdown}\n${leftOutLine(leftOut)}\n`;
}

function leftOutLine(titles: readonly string[]): string {
  const named = titles.map(code).join(', ');
  const short =
    named.length < RESERVE - 200 ? named : `${named.slice(0, RESERVE - 300).replace(/, [^,]*$/, '')} and others`;
  return `Left out for length (${titles.length}): ${short}. \`npm run diff\` with a larger --most shows them.`;
}
