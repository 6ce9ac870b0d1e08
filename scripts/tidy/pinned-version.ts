/** Version of an exact specifier (`==2.0.1+cu118`); a local part names a build of the same release and is left out. */
export function pinnedVersion(specifier: string): string {
  return specifier.replace(/^={2,3}/, '').replace(/\+.*$/, '');
}
