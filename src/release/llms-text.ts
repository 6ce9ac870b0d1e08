import type { DataAddress } from './data-addresses.ts';

/** A page of the site with what it is, in one line. */
export interface ListedPage {
  address: string;
  title: string;
  about: string;
}

/** What llms.txt is made of. */
export interface SiteText {
  title: string;
  question: string;
  /** Day of the newest listing. */
  newest: string;
  /** Day of the newest listing of all models; undefined where there is none. */
  newestWhole: string | undefined;
  /** Address of the site with a slash at the end; undefined where it does not know its own. */
  home: string | undefined;
  pages: readonly ListedPage[];
  /** Addresses that give JSON, or a pattern of them. */
  json: readonly DataAddress[];
  /** Findings in their order, as one line each. */
  findings: readonly string[];
}

/** llms.txt: what the site says, what is where, and which addresses give data, in plain Markdown. */
export function llmsText({ title, question, newest, newestWhole, home, pages, json, findings }: SiteText): string {
  return `# ${title}

> ${question} A report on the Hugging Face Hub, from listings of it that were seen on certain days; the newest was seen on
> ${newest}, the newest of all models on ${newestWhole ?? 'no day yet'}. Every number names the listing it rests on, what that covers, and how sure it is.

Give the date of the listing with every number. A number of all models may not be compared with one of top lists or of a
selection. Addresses are relative to ${home ?? 'the folder of this file'}.

## Findings

${findings.map((finding, at) => `${at + 1}. ${finding}`).join('\n')}

## What answers what

${json.map(told).join('\n')}

## Pages

${list(pages)}
`;
}

function list(entries: readonly ListedPage[]): string {
  return entries.map(({ address, title, about }) => `- [${title}](${address}): ${about}`).join('\n');
}

function told({ address, answers, has, example }: DataAddress): string {
  return `- [${address}](${address}): ${answers}\n  - Has: ${has}${example === undefined ? '' : `\n  - Example: ${example}`}`;
}
