import { report } from '../site/report.ts';

/** What a citation of the data has to name. */
export interface CitedRelease {
  title: string;
  version: string;
  /** Instant of the newest change. */
  changed: string;
  home?: string | undefined;
}

/** CITATION.cff (Citation File Format 1.2.0), as it stands at the root of the repository and on the site. */
export function citationCff({ title, version, changed, home }: CitedRelease): string {
  const quoted = (text: string) => JSON.stringify(text);
  return [
    'cff-version: 1.2.0',
    `message: ${quoted('If you use the report or its data, please cite it as below.')}`,
    'type: dataset',
    `title: ${quoted(title)}`,
    'authors:',
    `  - name: ${quoted(report.publisher)}`,
    `version: ${quoted(version)}`,
    `date-released: ${quoted(changed.slice(0, 10))}`,
    'license: CC-BY-4.0',
    ...(home === undefined ? [] : [`url: ${quoted(home)}`]),
    'keywords:',
    ...['Hugging Face', 'open models', 'machine learning', 'software engineering'].map((word) => `  - ${quoted(word)}`),
    '',
  ].join('\n');
}
