import type { SpaceMarginals } from './rehearsal-marginals.ts';
import type { Draw } from '../lib/seeded-draw.ts';

/** Apps that ask a service for their model in place of loading it, and those that keep its id in a variable. */
const [HOSTED, HELD] = [0.2, 0.1] as const;

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
    ...modelLines(draw, models),
    `if __name__ == "__main__":\n    print(step_0(MODELS))\n`,
  ].join('\n\n');
}

function modelLines(draw: Draw, models: readonly string[]): string[] {
  if (models.length === 0) return ['MODELS = []'];
  if (draw.chance(HOSTED)) return [`MODELS = [InferenceClient(model=name) for name in ${JSON.stringify(models)}]`];
  if (draw.chance(HELD)) return [`MODELS = [AutoModel.from_pretrained(name) for name in ${JSON.stringify(models)}]`];
  return [`MODELS = [\n${models.map((id) => `    AutoModel.from_pretrained(${JSON.stringify(id)}),\n`).join('')}]`];
}
