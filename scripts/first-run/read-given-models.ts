import { existsSync, readFileSync } from 'node:fs';
import { onDisk } from '../lib/disk-error.ts';
import { ReportError } from '../lib/report-error.ts';

/** A model that somebody names, with its task where that is not the one of its record. */
export interface GivenModel {
  id: string;
  task?: string;
}

const ID = /^[\w.-]+(?:\/[\w.-]+)?$/;

/** Lines of a file: the id of a model, or a task and an id; what follows a `#` is a remark. */
export function readGivenModels(file: string): GivenModel[] {
  if (!existsSync(file)) throw new ReportError(`${file}: no such file`, 'name a file with a model a line');
  const lines = onDisk(file, () => readFileSync(file, 'utf8')).split('\n');
  const given = lines.flatMap((line, at) => {
    const words = line
      .replace(/#.*/, '')
      .trim()
      .split(/[\s,;]+/)
      .filter(Boolean);
    if (words.length === 0) return [];
    const [task, id] = words.length === 1 ? [undefined, words[0]] : words;
    if (words.length > 2 || id === undefined || !ID.test(id) || (task !== undefined && !/^[a-z0-9-]+$/.test(task)))
      throw new ReportError(
        `${file}:${at + 1}: expected a model or a task and a model, received ${JSON.stringify(line.slice(0, 80))}`,
        'write owner/name, or text-classification owner/name',
      );
    return [{ id, ...(task === undefined ? {} : { task }) }];
  });
  if (given.length === 0) throw new ReportError(`${file}: expected models, received none`, 'write a model a line');
  return given;
}
