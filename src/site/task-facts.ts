import { frameOf } from '../../frames/frame-rules.ts';
import { easeGroups, type EaseGroup } from '../data/ease-groups.ts';
import { reportData, type ReportData } from '../data/report-data.ts';
import { taskFile } from './page-address.ts';
import { taskLeaders, type Leaders } from './task-leaders.ts';
import { taskPairs, type TaskPairs } from './task-pairs.ts';
import { taskParts, type TaskPart, type UnknownPart } from './task-parts.ts';
import { codeWords, exampleWords, memoryWords, standingWords } from './task-words.ts';

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
}

const cache = new Map<string, TaskFacts>();

/** The facts of one task; a build asks three times for each. */
export function taskFacts(task: string, data: ReportData = reportData): TaskFacts {
  const known = data === reportData && !import.meta.env?.DEV ? cache.get(task) : undefined;
  if (known) return known;
  const group = easeGroups(data).get(task);
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
  };
  if (data === reportData) cache.set(task, facts);
  return facts;
}
