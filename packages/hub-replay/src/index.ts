/** The public surface: serve an archive, read its files, and the words that both need. */
export { loadArchive, type Archive } from './load-archive.ts';
export { startReplay, type Replay, type ReplayOptions } from './start-replay.ts';
export { buckets, type Bucket, type Quota } from './rate-limit.ts';
export { faultGrammar, type Fault } from './parse-fault.ts';
export { oddNames, type OddName } from './odd-values.ts';
export { ReplayError } from './replay-error.ts';
export { parseJsonLine, readJsonLines, type JsonLines } from './json-lines.ts';
export { repoKinds, type HubRecord, type RepoKind } from './repo-kind.ts';
