/** Addresses of the licences that manifests name, by their SPDX names. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  MIT: 'https://spdx.org/licenses/MIT.html',
  'Apache-2.0': 'https://www.apache.org/licenses/LICENSE-2.0',
  'GPL-3.0': 'https://www.gnu.org/licenses/gpl-3.0.html',
};

/** A licence as Data Package names it: SPDX name and address, and what the manifest says of it. */
export interface NamedLicence {
  name: string;
  path: string;
  title: string;
}

/** The licence that a manifest begins with; undefined where it states none, or several, or speaks of none by name. */
export function licenceOf(licence: string): NamedLicence | undefined {
  const name = Object.keys(ADDRESSES).find((each) =>
    new RegExp(`^${each.replaceAll('.', '\\.')}(?![\\w.-])`).test(licence),
  );
  return name === undefined ? undefined : { name, path: ADDRESSES[name]!, title: licence };
}
