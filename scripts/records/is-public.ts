/**
 * Whether everybody sees the repository of a record: with a token its own word for it is needed, and only where no token
 * is sent, or of an archive, `mayLack` it.
 */
export function isPublic({ private: hidden }: { readonly private?: unknown }, mayLack: boolean): boolean {
  return hidden === false || (mayLack && (hidden ?? undefined) === undefined);
}
