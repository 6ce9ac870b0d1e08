const GIT_ID = /^[0-9a-f]{40}$/;

/** Whether a text is the id of a commit or of a file's content in git: 40 hex digits. */
export function isGitId(text: string): boolean {
  return GIT_ID.test(text);
}
