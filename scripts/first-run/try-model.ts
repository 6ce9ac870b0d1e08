import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median } from 'd3-array';
import type { Attempt } from './attempt.ts';
import { classifyAttempt, oneLine, recordVerdict, type Verdict } from './classify-attempt.ts';
import { eventOf, type ChildEvent } from './child-events.ts';
import type { GateFault } from './gate/gate-fault.ts';
import type { Ledger } from './gate/ledger.ts';
import { openGate } from './gate/open-gate.ts';
import type { HubModel } from './hub-model.ts';
import { referenceRatios } from './reference-ratios.ts';
import { runChild } from './run-child.ts';
import type { Job, Runner } from './runner.ts';
import { snippetCall } from './snippet-call.ts';
import { taskInput } from './task-input.ts';
import { writePicture, writeSound } from './write-media.ts';

/** What a trial may take. */
export interface Limits {
  mostBytes: number;
  mostMemory: number;
  seconds: number;
}

export interface Trying {
  runner: Runner;
  limits: Limits;
  /** Address of the Hub. */
  endpoint: string;
  /** Folder in which each attempt has one of its own, gone when it ends. */
  scratch: string;
  signal: AbortSignal;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Batches of later calls. */
const CALLS = 10;
/** A server that says nothing for so long has stalled. */
const SILENCE = 30;
const WEIGHTS = /\.(?:onnx|onnx_data\S*|safetensors|bin|pt|pth|h5|gguf|msgpack|tflite)$/;

/** One attempt: the call of the snippet in a clean process with an empty cache; it never throws for what a model does. */
export async function tryModel(
  trying: Trying,
  { model, task, repeat }: { model: HubModel; task: string; repeat: number },
): Promise<Attempt> {
  const { runner, limits } = trying;
  const seen = recordVerdict(model);
  const call = snippetCall(model, task, runner.library);
  if (seen) return withoutChild({ model: model.id, task, repeat }, seen);
  if (!call) {
    const detail = 'the snippet of the Hub for this task makes no pipeline';
    return withoutChild({ model: model.id, task, repeat }, { outcome: 'other', detail });
  }
  mkdirSync(trying.scratch, { recursive: true });
  const folder = mkdtempSync(resolve(trying.scratch, 'attempt-'));
  try {
    const media = { picture: join(folder, 'picture.png'), sound: join(folder, 'sound.wav') };
    writePicture(media.picture);
    writeSound(media.sound);
    const input = taskInput(model, task, call, media);
    const job = { task, model: model.id, revision: 'main', call, input, calls: CALLS };
    const { run, fault, ledger } = await runJob(trying, model, folder, job);
    const about = { runner, model, task, seconds: limits.seconds };
    const verdict = classifyAttempt(run, fault, ledger.refusals, about);
    return { ...figures(run.events, ledger, run.peakBytes), ...verdict, task, model: model.id, repeat };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runJob(
  { runner, limits, endpoint, signal, sleep }: Trying,
  model: HubModel,
  folder: string,
  partial: Omit<Job, 'endpoint' | 'cache'>,
) {
  const [files, cache] = [join(folder, 'files'), join(folder, 'cache')];
  for (const each of [files, cache]) mkdirSync(each);
  const silence = Math.min(SILENCE, limits.seconds) * 1000;
  const now = () => performance.now();
  const { mostBytes } = limits;
  const gate = await openGate({ endpoint, model, folder: files, mostBytes, silence, signal, sleep, now });
  let fault: GateFault | undefined;
  const over = gate.fault.then((each) => (fault ??= each));
  try {
    const job: Job = { ...partial, endpoint: gate.url, cache };
    const jobFile = join(folder, 'job.json');
    writeFileSync(jobFile, JSON.stringify(job));
    const command = runner.command(jobFile, job);
    // The gate answers when it has a file whole: clients of the Hub give up after ten seconds by themselves.
    const patience = { HF_HUB_DOWNLOAD_TIMEOUT: `${limits.seconds}`, HF_HUB_ETAG_TIMEOUT: `${limits.seconds}` };
    const env = { ...patience, ...command.env };
    const run = await runChild({ ...command, env }, cache, { ...limits, over, signal });
    signal.throwIfAborted();
    return { run, fault, ledger: gate.ledger };
  } finally {
    await gate.close();
  }
}

type Figures = Omit<Attempt, 'task' | 'model' | 'repeat' | keyof Verdict>;

function figures(events: readonly ChildEvent[], ledger: Ledger, seenPeak: number): Figures {
  const versions = eventOf(events, 'versions');
  const loaded = eventOf(events, 'loaded');
  const first = eventOf(events, 'first');
  const calls = eventOf(events, 'calls')?.milliseconds;
  const download = ledger.seconds();
  const peak = eventOf(events, 'memory')?.peakBytes ?? seenPeak;
  const weights = [...ledger.files].filter(([path]) => WEIGHTS.test(path));
  return {
    requests: ledger.requests,
    bytes: ledger.bytes,
    weightBytes: weights.reduce((sum, [, size]) => sum + size, 0),
    downloadSeconds: download,
    loadSeconds: loaded ? Math.max(0, loaded.seconds - download) : null,
    firstSeconds: first?.seconds ?? null,
    callMs: median(calls ?? []) ?? null,
    memoryBytes: peak > 0 ? peak : null,
    ...referenceRatios(events),
    output: first === undefined ? null : oneLine(JSON.stringify(first.output)),
    runtime: versions?.runtime ?? null,
    library: versions ? `${versions.library} ${versions.version}` : null,
    engine: versions?.engine ?? (versions?.torch === undefined ? null : `torch ${versions.torch}`),
    packages: versions?.packages ?? null,
  };
}

/** An attempt that ended before a program could be started. */
export function withoutChild(of: Pick<Attempt, 'task' | 'model' | 'repeat'>, verdict: Verdict): Attempt {
  return {
    ...of,
    ...verdict,
    requests: null,
    bytes: null,
    weightBytes: null,
    downloadSeconds: null,
    loadSeconds: null,
    firstSeconds: null,
    callMs: null,
    memoryBytes: null,
    referenceMs: null,
    loadRatio: null,
    firstRatio: null,
    callRatio: null,
    output: null,
    runtime: null,
    library: null,
    engine: null,
    packages: null,
  };
}
