import type { Source } from '../../data/schema/manifest.ts';

const whole = (what: string) => ({ kind: 'whole' as const, about: `Every ${what} of the rehearsal archive.` });

/** about.json of a rehearsal archive: its records are made up, and whole listings of a Hub that never was. */
export function aboutRehearsal(seed: number): { capture: string } & Source {
  return {
    capture: 'latest',
    source: `npm run rehearse: made-up repositories of the owners rehearsal-…, seed ${seed}`,
    licence: 'CC-BY-4.0, as the data of this project',
    population: { models: whole('model'), spaces: whole('Space'), datasets: whole('dataset') },
    notes: [
      'For a rehearsal of the whole pipeline: no figure of the report may rest on it.',
      'Shares and distributions are like those of committed captures; no repository, owner or text is one of the Hub.',
    ],
  };
}
