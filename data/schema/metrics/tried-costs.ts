import { countOrEmpty, numberOrEmpty, oneOf, text, textOrEmpty } from '../column.ts';
import { runnerNames } from '../first-run/run.ts';
import { table } from '../table.ts';

export const triedCosts = table({
  name: 'tried-costs',
  title:
    'What models cost by trial: time to load and to run, memory, and operations counted in the graph of the very file',
  key: ['model', 'task', 'runner', 'run'],
  columns: {
    model: text('Repository id; where a package names none, that of the package.'),
    task: text('Task that it was called for.'),
    runner: oneOf(runnerNames, 'Program that made the call.'),
    run: text('Run of data/first-run, or `encoders` for the five encoders of the starting text.'),
    weights: oneOf(
      ['real', 'random', 'unknown'],
      'random: weights in the published shapes with other values, which take as long and as much; unknown: nobody checked.',
    ),
    load_seconds: numberOrEmpty(
      'Measured: from the line until it can be called, without the download, on the clock; of the encoders by the time of the ' +
        'processor.',
      'seconds',
    ),
    call_ms: numberOrEmpty('Measured: a call after the first, on one thread.', 'ms'),
    memory_bytes: countOrEmpty('Measured: most resident memory of the process, the runtime included.', 'bytes'),
    weight_bytes: countOrEmpty('Measured: bytes of the files with weights.', 'bytes'),
    parameters: countOrEmpty('Measured: elements of the weights; empty where they were not counted.', 'parameters'),
    macs: countOrEmpty(
      'Measured: multiply-accumulates in the graph of the file at the sizes of at; of several files one.',
      'MACs',
    ),
    flops: countOrEmpty('Twice the MACs.', 'FLOPs'),
    at: textOrEmpty('Sizes of the inputs that the MACs are counted for.'),
    file: textOrEmpty('File whose graph was counted.'),
    library: textOrEmpty('Library with version.'),
    machine: textOrEmpty('Processor of the machine; empty where times are in its own time, for any of its kind.'),
  },
});
