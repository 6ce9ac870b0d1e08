import { errorAnswer, errorMarks, textAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Repo } from './locate-repo.ts';

const challenge = { 'WWW-Authenticate': 'Bearer realm="Authentication required", charset="UTF-8"' };

/** A missing or private repository: to a stranger the Hub does not say which. */
export function missingRepo(signedIn: boolean): Answer {
  if (signedIn) return errorAnswer(404, 'Repository not found', 'RepoNotFound');
  return errorAnswer(401, 'Invalid username or password.', undefined, challenge);
}

/** Why files of a repository are refused, as text/plain; undefined if they are open. */
export function refusedFiles(repo: Repo, signedIn: boolean): Answer | undefined {
  if (repo.record.disabled === true) {
    const message = 'Access to this resource is disabled.';
    return textAnswer(403, message, errorMarks(message));
  }
  if (!repo.record.gated) return undefined;
  const message = gatedMessage(repo, signedIn);
  return textAnswer(signedIn ? 403 : 401, message, {
    ...errorMarks(message, 'GatedRepo'),
    ...(signedIn ? {} : challenge),
  });
}

/** Why commits are refused: those of gated and of disabled repositories are 401 GatedRepo where info is 200. */
export function refusedCommits(repo: Repo, signedIn: boolean): Answer | undefined {
  if (!repo.record.gated && repo.record.disabled !== true) return undefined;
  return errorAnswer(signedIn ? 403 : 401, gatedMessage(repo, signedIn), 'GatedRepo', signedIn ? {} : challenge);
}

function gatedMessage(repo: Repo, signedIn: boolean): string {
  const what = `Access to ${repo.kind.slice(0, -1)} ${repo.id} is restricted.`;
  return signedIn
    ? `${what} You are not in the authorized list.`
    : `${what} You must have access to it and be authenticated to access it. Please log in.`;
}
