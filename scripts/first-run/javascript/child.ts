/** The child of the JavaScript runner: makes one call as a newcomer would and tells each step as a line of JSON. */
import { readFileSync } from 'node:fs';
import type { Job } from '../runner.ts';
import { loadTransformers, type Pipeline, type Transformers } from './browser-like.ts';
import { callArguments } from './call-arguments.ts';
import { openReference } from './open-reference.ts';
import { batchSize, timed, timedCalls, warmUp, type Taken } from './steady-times.ts';
import { summarise } from './summarise.ts';

const tell = (event: string, more: object) => process.stdout.write(`${JSON.stringify({ event, ...more })}\n`);
const versionOf = (name: string) => {
  const path = new URL(import.meta.resolve(name)).pathname;
  const folder = path.slice(0, path.lastIndexOf(`/${name}/`) + name.length + 2);
  return (JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { version: string }).version;
};

/** Resident memory at its peak, in kB on every system; the first time it is told counts. */
const tellMemory = () => tell('memory', { peakBytes: process.resourceUsage().maxRSS * 1024 });
/** Milliseconds of calls that are not timed, before those that are. */
const WARM_UP = 2000;

const inSeconds = ({ milliseconds, processor }: Taken) => ({
  seconds: milliseconds / 1000,
  processor: processor / 1000,
});

function makePipeline(program: Transformers, { call, model }: Job): Promise<Pipeline> {
  return program.pipeline(call.pipeline, model).catch((error: unknown) => {
    // In a browser the library takes weights of 8 bits, in Node those of 32: a repository may have either alone.
    if (!/Could not locate file: .*_quantized\.onnx/.test(String(error))) throw error;
    tell('note', { text: 'no weights of 8 bits, which a browser takes: those of 32, which Node takes' });
    return program.pipeline(call.pipeline, model, { dtype: 'fp32' });
  });
}

let step = 'import';
try {
  const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Job;
  const runtime = `node ${process.version.slice(1)}`;
  const engine = `onnxruntime-web ${versionOf('onnxruntime-web')}`;
  tell('versions', {
    runtime,
    library: '@huggingface/transformers',
    version: versionOf('@huggingface/transformers'),
    engine,
  });
  const program = await loadTransformers(job.endpoint);
  const reference = await openReference();
  const tellReference = async () => tell('reference', { milliseconds: await reference() });
  await tellReference();
  step = 'load';
  const { result: pipe, ...load } = await timed(() => makePipeline(program, job));
  tell('loaded', inSeconds(load));
  step = 'run';
  const input = callArguments(program, pipe, job);
  const { result: output, ...first } = await timed(() => pipe(...input));
  tell('first', { ...inSeconds(first), output: summarise(output) });
  tellMemory();
  await tellReference();
  // WebAssembly is compiled anew in the background while it runs: the first calls time that, too.
  const call = () => pipe(...input);
  const size = batchSize(await warmUp(call, WARM_UP));
  tell('calls', await timedCalls(call, reference, { batches: job.calls, size }));
} catch (error) {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  tell('failed', { step, type: name, message });
}
tellMemory();
process.exit(0);
