import { globSync, readdirSync, readFileSync } from 'node:fs';

/** Made by commands: not there in a fresh clone. */
const MADE = ['.cache', 'dist', 'node_modules'];
const ENDINGS = /\.(astro|csv|json|md|mdx|mjs|png|svg|ts|xsd|yml)$/;

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const top = readdirSync('.', { withFileTypes: true }).filter(({ name }) => !MADE.includes(name) && name !== '.git');
const folders = top.filter((entry) => entry.isDirectory()).map(({ name }) => name);
const files = new Set([
  ...top.map(({ name }) => name),
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replace(/^.*[/\\]/, '')),
  ),
]);

/**
 * What a document names and the tree does not have: paths and file names in backticks, relative links, scripts after
 * `npm run`. In a path `<name>` stands for any name; a path counts where it begins with a folder of the tree.
 */
export function staleNames(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name!);
  const linked = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, name]) => name!).filter((name) => !name.includes(':'));
  const commands = [...text.matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name]) => name!);
  return [
    ...[...quoted.filter((name) => !/\s/.test(name)), ...linked].filter((name) => !isThere(name)),
    ...commands.filter((name) => !(name in scripts)).map((name) => `npm run ${name}`),
  ];
}

function isThere(name: string): boolean {
  const pattern = name.replaceAll(/<[^>]+>/g, '*').replace(/\/$/, '');
  if (!pattern.includes('/')) return !ENDINGS.test(pattern) || files.has(pattern) || pattern.includes('*');
  return !folders.includes(pattern.split('/')[0]!) || globSync(pattern).length > 0;
}
