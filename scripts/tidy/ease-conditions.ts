import { LIBRARY_TASK_MAPPING } from '@huggingface/tasks';
import { FEW_LINES, FEW_PACKAGES, MOST_PARAMETERS, standardLibraries } from '../../method/ease-definition.ts';
import type { EasePartName } from '../../method/ease-parts.ts';
import { openLicences } from '../../method/open-licences.ts';
import { transformersPipelines } from '../../method/transformers-pipelines.ts';
import { starterCode } from './starter-code.ts';

/** What the parts ask of one model; nulls where its capture does not say. */
export interface EaseModel {
  task: string | null;
  licence: string | null;
  library: string | null;
  customCode: boolean | null;
  /** One of its formats cannot run code. */
  safeWeights: boolean | null;
  smallForm: boolean | null;
  parameters: number | null;
  /** The count is that of a whole model: not of an adapter, nor of integers that hold several weights each. */
  isWhole: boolean;
  gated: string | null;
  /** Its card shows how to use it. */
  usage: boolean | null;
  /** Its examples name only what the newest release of their library has. */
  examples: boolean | null;
}

/** Parts that are about models; the others are about Spaces. */
export type ModelPart = Exclude<EasePartName, 'working' | 'short' | 'pinned'>;

const licences: ReadonlySet<string> = new Set(openLicences);

/** By part, whether a model meets its condition; null where it is not known. */
export const easeConditions: Readonly<Record<ModelPart, (model: EaseModel) => boolean | null>> = {
  licence: ({ licence }) => licence !== null && licences.has(licence),
  library: ({ library }) => library !== null && Object.hasOwn(standardLibraries, library),
  'one-call': ({ library, task }) => library !== null && task !== null && isOneCall(library, task),
  'own-code': ({ customCode }) => (customCode === null ? null : !customCode),
  'safe-weights': ({ safeWeights }) => safeWeights,
  'small-form': ({ smallForm }) => smallForm,
  'starter-code': ({ library, task }) => library !== null && isStarter(library, task),
  size: ({ parameters, isWhole }) => isSmall(parameters, isWhole),
  'open-access': ({ gated }) => (gated === null ? null : gated === 'false'),
  documented: ({ usage }) => usage,
  'card-example': ({ examples }) => examples,
};

/** Whether a model has few parameters; null where their number is not known. */
export function isSmall(parameters: number | null, isWhole: boolean): boolean | null {
  if (parameters === null) return null;
  // A part of a model that is too large is a model that is too large.
  return parameters > MOST_PARAMETERS ? false : isWhole || null;
}

/** What a model must state for a part to count it as stated; what is not stated does not meet the condition. */
export const easeStatement: Readonly<Partial<Record<EasePartName, 'licence' | 'library'>>> = {
  licence: 'licence',
  library: 'library',
  'one-call': 'library',
  'starter-code': 'library',
};

const served: Readonly<Record<string, readonly string[]>> = LIBRARY_TASK_MAPPING;

function isOneCall(library: string, task: string): boolean {
  if (library === 'transformers') return transformersPipelines.includes(task);
  return Object.hasOwn(served, library) && served[library]!.includes(task);
}

function isStarter(library: string, task: string | null): boolean {
  const code = starterCode(library, task);
  return code !== null && code.lines <= FEW_LINES && code.packages <= FEW_PACKAGES;
}
