import { PIPELINE_TYPES } from '@huggingface/tasks';
import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import { liveStudy } from '../../method/live-study.ts';
import type { Limits } from './try-model.ts';

const compared: readonly string[] = comparedTasks;

/** What the live study of docs/protocol.md draws: of each task of the Hub its number of models. */
export const studyDraw = {
  tasks: [...PIPELINE_TYPES].sort((a, b) => (a < b ? -1 : 1)),
  sizeOf: (task: string) => (compared.includes(task) ? liveStudy.perComparedTask : liveStudy.perTask),
  leastOf: (task: string) => (compared.includes(task) ? 1 : liveStudy.leastListed),
  seed: liveStudy.seed,
  asked: liveStudy,
};

/** Limits of each of its trials. */
export const studyLimits: Limits = {
  mostBytes: liveStudy.limits.megabytes * 1_000_000,
  mostMemory: liveStudy.limits.memoryMegabytes * 1_000_000,
  seconds: liveStudy.limits.seconds,
};
