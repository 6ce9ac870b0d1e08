/** The three kinds of repository that the Hub lists, by their word in API paths. */
export const repoKinds = ['models', 'datasets', 'spaces'] as const;

/** One of the three kinds. */
export type RepoKind = (typeof repoKinds)[number];

/** A record as the archive holds it: whatever fields its source published. */
export type HubRecord = { id: string } & Record<string, unknown>;
