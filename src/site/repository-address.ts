/** What a package.json says of where its source is. */
export interface StatedSource {
  name: string;
  repository?: string | { url: string };
  homepage?: string;
}

/**
 * Address of the pages of a repository, without `git+` and `.git`: the one given, else what a package states; undefined
 * where that is none of https.
 */
export function repositoryAddress({ repository, homepage }: StatedSource, given = ''): string | undefined {
  const stated = given || ((typeof repository === 'string' ? repository : repository?.url) ?? homepage);
  const address = stated?.replace(/^git\+/, '').replace(/(\.git|\/)$/, '');
  return address?.startsWith('https://') ? address : undefined;
}
