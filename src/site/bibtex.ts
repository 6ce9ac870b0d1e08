/** What a BibTeX entry is made of. */
export interface Citation {
  key: string;
  title: string;
  publisher: string;
  version: string;
  /** Day on which the newest capture was seen: the report has no other date. */
  seen: string;
  url?: string | undefined;
}

/** BibTeX entry of a page; braces keep the capitals of title and publisher. */
export function bibtex({ key, title, publisher, version, seen, url }: Citation): string {
  const fields: [string, string | undefined][] = [
    ['title', `{${title}}`],
    ['author', `{${publisher}}`],
    ['year', seen.slice(0, 4)],
    ['version', version],
    ['note', `Data as of ${seen}`],
    ['url', url],
  ];
  const lines = fields.filter(([, text]) => text).map(([name, text]) => `  ${name.padEnd(7)} = {${text}},`);
  return [`@techreport{${key},`, ...lines, '}'].join('\n');
}
