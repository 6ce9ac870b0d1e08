import { compactName } from './compact-name.ts';

/**
 * Further compact spellings of a dataset's name without its owner, where versions and years are written in more than
 * one way: squad_v2 as "SQuAD 2.0" and "SQuAD2", common_voice_8_0 as "Common Voice 8", wmt16 as "WMT 2016", conll2003
 * as "CoNLL-03". The name itself is not among them.
 */
export function aliasForms(name: string): string[] {
  const compact = compactName(name);
  const forms = new Set<string>();
  const version = /^(.*[a-z])v(\d)$/.exec(compact);
  if (version)
    for (const form of ['', 'v', 'version'])
      forms.add(`${version[1]}${form}${version[2]}`).add(`${version[1]}${form}${version[2]}0`);
  const point = /^(.+)[_.](\d+)[_.]0$/.exec(name.toLowerCase());
  if (point) for (const form of ['', 'v', 'version']) forms.add(compactName(point[1]!) + form + point[2]!);
  const short = /^([a-z]{3,})([01]\d|2[0-4])$/.exec(compact);
  if (short) forms.add(`${short[1]}20${short[2]}`);
  const long = /^([a-z]{3,})20([012]\d)$/.exec(compact);
  if (long) forms.add(long[1]! + long[2]!);
  forms.delete(compact);
  return [...forms];
}
