/** Benchmarks of the Open LLM Leaderboard, both editions, as its tables name them, and the datasets that they are. */
const BENCHMARKS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:ai2 reasoning challenge|arc)\b/, ['ai2_arc', 'allenai/ai2_arc']],
  [/^hellaswag\b/, ['hellaswag', 'rowan/hellaswag']],
  [/^mmlu-pro\b/, ['tiger-lab/mmlu-pro']],
  [/^mmlu\b/, ['cais/mmlu', 'hendrycks_test']],
  [/^truthfulqa\b/, ['truthful_qa', 'truthfulqa/truthful_qa']],
  [/^winogrande\b/, ['winogrande', 'allenai/winogrande']],
  [/^gsm8k\b/, ['gsm8k', 'openai/gsm8k']],
  [/^drop\b/, ['drop', 'ucinlp/drop']],
  [/^ifeval\b/, ['huggingfaceh4/ifeval', 'google/ifeval', 'wis-k/instruction-following-eval']],
  [/^bbh\b/, ['lukaemon/bbh', 'saveclass/bbh', 'maveriq/bigbenchhard']],
  [/^math lvl 5\b/, ['hendrycks/competition_math', 'lighteval/math-hard', 'competition_math']],
  [/^gpqa\b/, ['idavidrein/gpqa']],
  [/^musr\b/, ['taur-lab/musr']],
];
const SHOTS = /^\s*\|\s*\**([a-z0-9 .-]+?)\s*\(\d+-shot\)\**\s*\|/;

/** Rows of such a table in a lower-cased body: the ids that the dataset may have, and its line, from 1. */
export function* leaderboardRows(lower: string): Generator<{ ids: readonly string[]; line: number }> {
  if (!lower.includes('-shot)')) return;
  let number = 0;
  for (const line of lower.split('\n')) {
    number += 1;
    const name = SHOTS.exec(line)?.[1];
    const ids = name === undefined ? undefined : BENCHMARKS.find(([pattern]) => pattern.test(name))?.[1];
    if (ids) yield { ids, line: number };
  }
}
