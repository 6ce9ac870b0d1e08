/**
 * Splits the path of something imported into the name of the library and what is taken of it: a class ends the name
 * (`transformers.AutoModel` and `from_pretrained`), all else belongs to it (`transformers.logging.set_verbosity`).
 */
export function publicName(path: string): { name: string; rest: string } {
  const found = /^[^.:]+(?:[.:](?!_*[A-Z])[^.:]*)*[.:]_*[A-Z][^.:]*/.exec(path)?.[0];
  return found === undefined ? { name: path, rest: '' } : { name: found, rest: path.slice(found.length + 1) };
}
