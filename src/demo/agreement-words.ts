/** Two clusterings of `of` genres compared, in words: how far they agree and which genres move. */
export function agreementWords(a: string, b: string, ari: number, moved: readonly string[], of: number): string {
  const names = `${a} and ${b}`;
  if (moved.length === 0) return `${names} make the same clusters.`;
  const change =
    moved.length === 1
      ? `1 of ${of} genres changes its cluster`
      : `${moved.length} of ${of} genres change their cluster`;
  return `${names}, ${ari
    .toFixed(2)
    .replace(/^-(?=.*[1-9])/, '\u2212')
    .replace(/^-/, '')}: ${change}, namely ${listed(moved)}.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
