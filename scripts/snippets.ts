/** `npm run snippets`: the Hub's own code for models of transformers, run with tiny random models, into data/snippets/. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { refuseStrangers, writeFolder } from './lib/write-folder.ts';
import { UsageError } from './lib/usage-error.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { snippetRows } from './snippets/snippet-rows.ts';
import { tasksOfTransformers } from './snippets/tasks-of-transformers.ts';
import { tasksPackage } from './snippets/tasks-package.ts';
import { triedModels } from './snippets/tried-models.ts';
import { trySnippets } from './snippets/try-snippets.ts';

const NOTES = [
  'Code as @huggingface/tasks gives it for a record of the task; it is run and not kept here.',
  'Models are made from configurations with random weights: loading and calling takes the code of the real ones, results ' +
    'mean nothing. A failure is one of the release only where the error says so; what could not be made is not tried.',
  'Each snippet runs in a process of its own that was copied from one in which the library is loaded, with a limit of time ' +
    'and memory, and reaches only a Hub on the same machine that serves these models.',
];

await command({
  name: 'snippets',
  summary: "run the Hub's own code for models of transformers, into data/snippets/",
  options: {
    python: {
      type: 'string',
      value: 'PATH',
      help: 'a Python with transformers, torch, accelerate, torchvision, sentencepiece',
    },
    bare: {
      type: 'string',
      value: 'PATH',
      help: 'a Python with transformers and torch alone, to run all of it there too',
    },
    task: {
      type: 'string',
      multiple: true,
      value: 'TASK',
      help: 'only this task; may be repeated; nothing is written',
    },
    data: { type: 'string', value: 'DIR', default: 'data', help: 'the data folder' },
  },
  notes: `Makes a tiny random model of two kinds of architecture for each task that transformers serves, serves them as a Hub
on this machine, and runs each snippet as the Hub gives it. Takes some minutes and 3 GB of memory; nothing is
downloaded.`,
  async run({ values, signal, log }) {
    if (values.python === undefined)
      throw new UsageError('--python: expected the path of an interpreter', 'npm run snippets -- --python PATH');
    const unknown = values.task.find((task) => !tasksOfTransformers().some((each) => each === task));
    if (unknown !== undefined) throw new UsageError(`--task ${unknown}: no task that transformers serves`);
    const dir = join(values.data, 'snippets');
    refuseStrangers('snippets', dir);
    const models = triedModels.filter(({ task }) => values.task.length === 0 || values.task.includes(task));
    const scratch = resolve('.cache', 'snippets');
    rmSync(scratch, { recursive: true, force: true });
    const found = await trySnippets(models, { python: values.python, bare: values.bare, scratch, signal, log });
    const day = new Date().toISOString().slice(0, 10);
    const rows = snippetRows(found, day);
    if (values.task.length > 0) {
      for (const row of rows.filter(({ task }) => values.task.includes(task)))
        print(`${row.task}  ${row.type}  ${row.kind}  ${row.outcome}  ${row.message ?? ''}\n`);
      return;
    }
    const { python, transformers, torch } = found.versions;
    const written = writeFolder('snippets', dir, {
      rows: { 'tried-snippets': rows },
      about: {
        source: `Snippets of @huggingface/tasks ${tasksPackage()}, run with transformers ${transformers}`,
        revision: transformers,
        licence: 'CC-BY-4.0',
        seen: day,
        notes: [...NOTES, `transformers ${transformers}, torch ${torch}, Python ${python}.`],
      },
    });
    for (const [name, { rows: count, bytes }] of Object.entries(written))
      print(`snippets ${name} -> ${join(dir, `${name}.csv`)}  ${count} rows  ${bytes} bytes\n`);
  },
});
