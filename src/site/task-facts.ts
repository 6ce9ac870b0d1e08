import { frameOf } from '../../frames/frame-rules.ts';
import { easeGroups, type EaseGroup } from '../data/ease-groups.ts';
import { reportData, type ReportData } from '../data/report-data.ts';
import { taskFile } from './page-address.ts';
import { taskLeaders, type Leaders } from './task-leaders.ts';
import { taskPairs, type TaskPairs } from './task-pairs.ts';
import { taskParts, type TaskPart, type UnknownPart } from './task-parts.ts';
import { appWords, taskApps, type TaskApps } from './task-apps.ts';
import { codeWords, exampleWords, memoryWords, standingWords, taskMemory, type TaskMemory } from './task-words.ts';

/** What the report knows of a task, as its page, the explorer and `task-<task>.json` have it. */
export interface TaskFacts {
  task: string;
  /** Page of the task, beside the file. */
  page: string;
  /** Where it stands by ease; null where it is not ranked. */
  group: EaseGroup | null;
  standing: string;
  parts: TaskPart[];
  /** The parts that no listing tells. */
  unknown: UnknownPart[];
  pairs: TaskPairs | null;
  leaders: Leaders | null;
  /** One sentence each; null where it is not known. */
  memory: string | null;
  example: string | null;
  code: string | null;
  /** Apps that load a model of the task. */
  apps: string | null;
  /** What the sentences on memory and on apps are made of. */
  numbers: { memory: TaskMemory | null; apps: TaskApps | null };
}

const cache = new Map<string, TaskFacts>();

/** The facts of one task; a build asks three times for each. */
export function taskFacts(task: string, data: ReportData = reportData): TaskFacts {
  const known = data === reportData && !import.meta.env?.DEV ? cache.get(task) : undefined;
  if (known) return known;
  const group = easeGroups(data).get(task);
  const apps = taskApps(data, task);
  const facts: TaskFacts = {
    task,
    page: taskFile(task),
    group: group ?? null,
    standing: standingWords(group, frameOf(data.metricTable, 'ease')?.seen),
    ...taskParts(data, task),
    pairs: taskPairs(data, task) ?? null,
    leaders: taskLeaders(data, task) ?? null,
    memory: memoryWords(data, task) ?? null,
    example: exampleWords(data, task) ?? null,
    code: codeWords(data, task) ?? null,
    apps: apps ? appWords(apps) : null,
    numbers: { memory: taskMemory(data, task) ?? null, apps: apps ?? null },
  };
  if (data === reportData) cache.set(task, facts);
  return facts;
}
