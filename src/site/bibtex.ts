/** What a BibTeX entry is made of. */
export interface Citation {
  key: string;
  title: string;
  publisher: string;
  version: string;
  /** Day of the newest change of the data: that of publication. */
  issued: string;
  /** Day on which the newest listing behind it was seen. */
  seen: string;
  url?: string | undefined;
}

/** BibTeX entry of a page; braces keep the capitals of title and publisher, and a sign that TeX would take for its own is text. */
export function bibtex({ key, title, publisher, version, issued, seen, url }: Citation): string {
  const fields: [string, string | undefined][] = [
    ['title', `{${asText(title)}}`],
    ['author', `{${asText(publisher)}}`],
    ['year', issued.slice(0, 4)],
    ['version', version],
    ['note', `Data as of ${seen}`],
    ['url', url],
  ];
  const lines = fields.filter(([, text]) => text).map(([name, text]) => `  ${name.padEnd(7)} = {${text}},`);
  return [`@misc{${key},`, ...lines, '}'].join('\n');
}

function asText(title: string): string {
  return title.replaceAll(/[%&#$_]/g, (sign) => `\\${sign}`);
}
