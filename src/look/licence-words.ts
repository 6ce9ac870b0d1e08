import { licenceKind, type LicenceKind } from '../../method/licence-kind.ts';

/** What a kind of licence asks of whoever passes a changed work on. */
const asks: Readonly<Record<LicenceKind, string>> = {
  permissive: 'asks for notices only',
  'share-alike': 'changed works under the same licence',
  'use-restricted': 'has rules of use or terms of one company',
  'non-commercial': 'no commercial use',
  unnamed: 'no licence known by its name: read the text',
};

/** What a licence asks, in a few words that are no legal opinion. */
export function licenceWords(licence: string): string {
  return asks[licenceKind(licence)];
}
