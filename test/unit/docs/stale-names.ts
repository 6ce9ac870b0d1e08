import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';

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
 * What a document names and the tree does not have: paths and file names in backticks, names of which it says that they
 * are of a file, relative links, scripts after `npm run`. In a path `<name>` stands for any name; a path counts where it begins with a folder of the tree.
 */
export function staleNames(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name!);
  const linked = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, name]) => name!).filter((name) => !name.includes(':'));
  const commands = [...text.matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name]) => name!);
  const held = [...text.matchAll(/`(\w+)`\s+(?:in|of)\s+`([^`<\s]+\.ts)`/g)].map(
    ([, name, file]) => [name!, file!] as const,
  );
  return [
    ...[...quoted.filter((name) => !/\s/.test(name)), ...linked].filter((name) => !isThere(name)),
    ...held.filter(([name, file]) => existsSync(file) && !holds(file, name)).map((parts) => parts.join(' of ')),
    ...commands.filter((name) => !(name in scripts)).map((name) => `npm run ${name}`),
  ];
}

function holds(file: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(readFileSync(file, 'utf8'));
}

function isThere(name: string): boolean {
  const pattern = name.replaceAll(/<[^>]+>/g, '*').replace(/\/$/, '');
  if (!pattern.includes('/')) return !ENDINGS.test(pattern) || files.has(pattern) || pattern.includes('*');
  return !folders.includes(pattern.split('/')[0]!) || globSync(pattern).length > 0;
}
