import { fieldOf, textOf } from './field-readers.ts';
import type { Metafile } from './read-zoo-files.ts';
import type { Located } from './read-yaml.ts';

/** Finds the collection of a model: the one of its own metafile before one of another. */
export type FindCollection = (name: string, file: string) => Located | undefined;

const FIELDS = new Set(['Name', 'Metadata', 'Paper', 'README', 'Code']);

/** All collections of the zoo by name; one that is declared twice is named as a defect, at its second place. */
export function zooCollections(metafiles: readonly Metafile[]): FindCollection {
  const known = new Map<string, { file: string; collection: Located }[]>();
  for (const { file, collections, warn } of metafiles) {
    for (const collection of collections) {
      const name = textOf(fieldOf(collection, 'Name'), { model: null, field: 'Collections: Name', warn });
      if (name === null) {
        warn(collection.line, 'no-name', null, 'a collection has no Name; left out');
        continue;
      }
      for (const [field, { line }] of collection.is === 'map' ? collection.fields : []) {
        if (!FIELDS.has(field))
          warn(
            line,
            'field-unknown',
            null,
            `collection ${JSON.stringify(name)}: field ${JSON.stringify(field)} is not read`,
          );
      }
      const others = known.get(name) ?? [];
      if (others.length > 0)
        warn(
          collection.line,
          'collection-twice',
          null,
          `collection ${JSON.stringify(name)} is declared in ${others[0]!.file} too; each model takes the one of ` +
            'its own file',
        );
      known.set(name, [...others, { file, collection }]);
    }
  }
  return (name, file) => {
    const found = known.get(name) ?? [];
    return (found.find((each) => each.file === file) ?? found[0])?.collection;
  };
}
