import packageJson from '../../package.json' with { type: 'json' };
import { repositoryAddress } from './repository-address.ts';

/** Names and terms of the report, one place for all pages. */
export const report = {
  title: 'Building with open models',
  question: 'How easy is it for a developer to build with open models, task by task, and how sure can we be?',
  about:
    'A report on the Hugging Face Hub that can be read, checked and refreshed: every number comes from ' +
    'committed data, every figure names the capture it rests on and gives its rows.',
  publisher: 'The Hub report contributors',
  textLicence: { id: 'CC-BY-4.0', name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  codeLicence: 'MIT',
} as const;

/**
 * Address of the source: REPOSITORY, which the workflow that publishes knows, else as package.json states it; undefined where
 * neither does, and then no page links to it.
 */
export const repository: string | undefined = repositoryAddress(packageJson, process.env.REPOSITORY);
