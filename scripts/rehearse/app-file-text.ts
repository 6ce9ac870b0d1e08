import type { SpaceMarginals } from './rehearsal-marginals.ts';
import type { Draw } from './seeded-draw.ts';

/** An app file of a made-up Space in Python: its imports, a function for each step, the model at the end. */
export function appFileText(draw: Draw, sdk: string, models: readonly string[], { module }: SpaceMarginals): string {
  const own = sdk === 'streamlit' ? ['streamlit'] : sdk === 'gradio' ? ['gradio'] : ['fastapi'];
  const further = Array.from({ length: 1 + draw.below(7) }, () => module(draw));
  const modules = [...new Set([...own, ...(models.length > 0 ? ['transformers'] : []), ...further])];
  // Lines are spread as widths of apps are: half below about ninety, a few above a thousand.
  const steps = Math.ceil(4 * 10 ** (2 * draw.share() + 0.4 * draw.share()));
  const functions = Array.from(
    { length: steps },
    (_, step) => `def step_${step}(value):\n    # ${draw.below(1e6)}\n    return value\n`,
  );
  return [
    modules.map((name) => `import ${name}`).join('\n'),
    ...functions,
    `MODELS = [\n${models.map((id) => `    AutoModel.from_pretrained(${JSON.stringify(id)}),\n`).join('')}]`,
    `if __name__ == "__main__":\n    print(step_0(MODELS))\n`,
  ].join('\n\n');
}
