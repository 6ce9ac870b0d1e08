/** Claims of one matter, in the order in which the ledger prints them. */
export interface ClaimTopic {
  /** Anchor on the ledger after `topic-`, and the chapter that the matter belongs to. */
  id: string;
  title: string;
  claims: readonly string[];
}

/** Every claim of data/metrics/claims.csv under the matter that it is about; a test holds that none is left out. */
export const claimTopics: readonly ClaimTopic[] = [
  {
    id: 'models',
    title: 'Models: use, terms, hardware',
    claims: [
      'licences-are-a-minority',
      'most-state-no-licence',
      'most-keep-the-licence',
      'changed-licences-drop-terms',
      'one-base-makes-the-largest-conflict',
      'most-name-no-base',
      'one-model-concentrates-families',
      'concentration-grew',
      'top-percent-as-published',
      'few-hold-downloads-throughout',
      'zero-is-metadata-too',
      'likes-say-little-of-downloads',
      'top-lists-differ',
      'top-lists-turn-over',
      'downloads-crossed-over',
      'downloads-turn-with-the-date',
      'likes-favour-generation',
      'generation-is-younger',
      'most-fit-a-laptop',
      'memory-goes-with-score',
      'training-cost-is-rarely-declared',
      'standard-classes-load-most',
      'libraries-fell-by-mix',
      'one-library-holds-most',
      'integrations-were-only-added',
      'own-code-goes-with-fame',
      'few-new-models-are-gated',
      'top-cards-show-use',
      'used-models-stay',
    ],
  },
  {
    id: 'apps',
    title: 'Apps: code and life',
    claims: [
      'more-call-than-load',
      'most-apps-load-no-model',
      'one-model-leads-in-code',
      'task-of-model-is-not-of-app',
      'docker-spaces-are-larger',
      'loading-apps-are-shorter',
      'size-by-task-not-told',
      'few-pin-everything',
      'fewer-than-half-of-spaces-run',
      'some-spaces-ended',
      'spaces-never-whole',
    ],
  },
  {
    id: 'tasks',
    title: 'Tasks and ease',
    claims: [
      'generation-was-easier',
      'answer-hangs-on-small-forms',
      'classification-is-nowhere-easier',
      'one-call-is-gone-for-some',
      'ease-ranks-are-coarse',
      'most-pairs-outlast-chance',
      'ease-control-covers',
      'index-agrees-with-what-worked',
      'few-tasks-hold-most',
      'few-report-results',
    ],
  },
  {
    id: 'tried',
    title: 'What was tried',
    claims: [
      'most-examples-name-what-exists',
      'nearly-all-lasted-a-major-version',
      'one-release-took-most',
      'tasks-differ-in-examples',
      'cards-and-owners-disagree',
      'names-are-not-all',
      'names-are-not-enough',
      'gone-names-rarely-run',
      'examples-judged-right',
      'first-runs-repeat',
      'most-real-weights-run',
      'some-first-snippets-are-gone',
      'some-fail-without-a-word',
      'classes-load-for-nearly-all',
      'the-line-broke-not-the-model',
    ],
  },
  {
    id: 'data',
    title: 'Data, cards and files',
    claims: [
      'declaring-fell',
      'tasks-declare-less',
      'texts-tell-more-than-tags',
      'most-uses-read-by-hand-are-undeclared',
      'zoo-states-results',
      'cards-name-sections-and-leave-them-empty',
      'matcher-holds-up',
      'matcher-beats-baselines',
      'confidence-is-calibrated',
      'new-authors-are-harder',
      'most-structure-is-readable',
      'operations-are-rarely-readable',
    ],
  },
  {
    id: 'study',
    title: 'Studies of others',
    claims: [
      'study-downloads',
      'study-likes',
      'study-uses',
      'study-sizes',
      'study-files',
      'study-tag-is-no-task',
      'most-published-figures-come-out-again',
    ],
  },
];

/** The topics with those of these claims that are theirs; claims that no topic names come last, under a topic of their own. */
export function topicsOf(claims: readonly string[]): ClaimTopic[] {
  const named = claimTopics.map((topic) => ({ ...topic, claims: topic.claims.filter((id) => claims.includes(id)) }));
  const placed = new Set(named.flatMap((topic) => topic.claims));
  const rest = { id: 'others', title: 'Others', claims: claims.filter((id) => !placed.has(id)) };
  return [...named, rest].filter((topic) => topic.claims.length > 0);
}
