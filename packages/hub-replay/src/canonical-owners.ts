import type { RepoKind } from './repo-kind.ts';

// The Hub moved its ids without owner to their makers in 2024; these are the ones that cards still name most often.
const owners: Record<RepoKind, [prefix: string, owner: string][]> = {
  models: [
    ['albert-', 'albert'],
    ['bert-', 'google-bert'],
    ['distilbert-', 'distilbert'],
    ['distilgpt2', 'distilbert'],
    ['distilroberta-', 'distilbert'],
    ['gpt2', 'openai-community'],
    ['openai-gpt', 'openai-community'],
    ['roberta-', 'FacebookAI'],
    ['xlm-', 'FacebookAI'],
    ['t5-', 'google-t5'],
    ['transfo-xl-', 'transfo-xl'],
    ['xlnet-', 'xlnet'],
    ['camembert-', 'almanach'],
    ['ctrl', 'Salesforce'],
  ],
  datasets: [
    ['squad', 'rajpurkar'],
    ['glue', 'nyu-mll'],
    ['imdb', 'stanfordnlp'],
    ['wikitext', 'Salesforce'],
    ['common_voice', 'mozilla-foundation'],
    ['super_glue', 'aps'],
    ['ag_news', 'fancyzhx'],
    ['librispeech_asr', 'openslr'],
  ],
  spaces: [],
};

/** Ids under which a canonical id without owner may stand now, e.g. gpt2 -> openai-community/gpt2. */
export function canonicalIds(kind: RepoKind, id: string): string[] {
  if (id.includes('/')) return [];
  return owners[kind].filter(([prefix]) => id.startsWith(prefix)).map(([, owner]) => `${owner}/${id}`);
}
