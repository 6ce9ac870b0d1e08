import { report } from '../site/report.ts';
import { ZIP, type ReleaseAbout } from './release-about.ts';

const publisher = { '@type': 'Organization', name: report.publisher };

/** The data as schema.org Dataset, for the head of the page that gives them. */
export function datasetJsonLd(about: ReleaseAbout, zip: { bytes: number; sha256: string }): object {
  const { title, description, version, changed, from, to, home } = about;
  const download = (name: string, format: string, more = {}) => ({
    '@type': 'DataDownload',
    name,
    encodingFormat: format,
    contentUrl: `${home ?? ''}${name}`,
    ...more,
  });
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: title,
    description,
    ...(home && { '@id': `${home}downloads.html`, url: `${home}downloads.html` }),
    license: report.textLicence.url,
    creator: publisher,
    publisher,
    version,
    dateModified: changed,
    temporalCoverage: `${from}/${to}`,
    isAccessibleForFree: true,
    inLanguage: 'en',
    keywords: ['Hugging Face', 'open models', 'machine learning'],
    distribution: [
      download(ZIP, 'application/zip', { contentSize: `${zip.bytes} B`, sha256: zip.sha256 }),
      download('datapackage.json', 'application/json'),
      download('croissant.json', 'application/ld+json'),
      download('headlines.json', 'application/json'),
    ],
  };
}

/** The report as schema.org Report, for the head of the cover. */
export function reportJsonLd({ version, changed, from, to, home }: ReleaseAbout): object {
  return {
    '@context': 'https://schema.org/',
    '@type': 'Report',
    name: report.title,
    headline: report.question,
    abstract: report.about,
    ...(home && { '@id': home, url: home }),
    license: report.textLicence.url,
    author: publisher,
    publisher,
    version,
    dateModified: changed,
    temporalCoverage: `${from}/${to}`,
    isAccessibleForFree: true,
    inLanguage: 'en',
    about: { '@type': 'Thing', name: 'Models, datasets and apps of the Hugging Face Hub' },
  };
}
