import type { MadeUpModel } from './made-up-model.ts';
import type { Draw } from '../lib/seeded-draw.ts';

/** README.md of a made-up model: front matter, what it is, some with use, some with the datasets by id or link. */
export function modelCard(draw: Draw, model: MadeUpModel, front: Readonly<Record<string, unknown>>): string {
  // A JSON value is a YAML value.
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const name = model.id.slice(model.id.indexOf('/') + 1);
  return [
    `---\n${lines.join('\n')}\n---`,
    `# ${name}`,
    'A made-up model of the rehearsal. It is not on the Hub and cannot be loaded.',
    ...(model.card!.usage ? [usageOf(model)] : ['## Limits\n\nNothing is known of them.']),
    ...trainingOf(draw, model),
  ].join('\n\n');
}

/** Two examples: that which every release of transformers reads, and a call that not every task has in each. */
function usageOf({ id, task, library }: MadeUpModel): string {
  const name = library?.replaceAll('-', '_') ?? 'transformers';
  const load = `from transformers import AutoModel\n\nmodel = AutoModel.from_pretrained("${id}")`;
  const call = `from ${name} import pipeline\n\npipe = pipeline("${task ?? 'feature-extraction'}", model="${id}")`;
  return `## How to use\n\n${[load, call].map((code) => `\`\`\`python\n${code}\n\`\`\``).join('\n\n')}`;
}

function trainingOf(draw: Draw, { datasets }: MadeUpModel): string[] {
  if (datasets.length === 0 || draw.chance(0.3)) return [];
  const named = datasets.map(({ id, name }) =>
    draw.chance(0.5) ? `[${name}](https://huggingface.co/datasets/${id})` : `\`${id}\``,
  );
  return [`## Training data\n\nThe model was trained on ${named.join(' and ')}.`];
}
