/** `npm run first-run`: models tried as a newcomer would try them, into data/first-run/. */
import { performRun, type RunRequest } from './first-run/perform-run.ts';
import { planDraw, planGiven } from './first-run/make-plan.ts';
import { openPilot } from './first-run/pilot/open-pilot.ts';
import { readGivenModels } from './first-run/read-given-models.ts';
import { chosenLimits, chosenRunner, chosenTasks, runOptions, type RunValues } from './first-run/run-options.ts';
import { studyDraw, studyLimits } from './first-run/study-draw.ts';
import { hubEndpoint, hubToken } from './hub/endpoint.ts';
import { createHub } from './hub/hub-client.ts';
import { patiently } from './hub/patiently.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { wholeNumber } from './lib/whole-number.ts';
import { liveStudy } from '../method/live-study.ts';

await command({
  name: 'first-run',
  summary: 'try models by the one call of the Hub’s own snippet',
  options: runOptions,
  notes: `Each model is tried as a newcomer would: the call that the Hub’s snippet gives, in a process of its own with an
empty cache, within limits of bytes, memory and time. This DOWNLOADS models from HF_ENDPOINT, and the Hub counts each
as a download: the plan says how much before anything starts. No token is sent for files: a gated model is one.

Examples: npm run first-run -- --pilot
          npm run first-run -- --pilot --runner python --python ~/env/bin/python
          npm run first-run -- --tasks text-classification,translation --per-task 60 --dry-run
          npm run first-run -- --study --runner python --python ~/env/bin/python
          npm run first-run -- --models mine.txt --runner python --python ~/env/bin/python`,
  onInterrupt: 'the tables were not written; the same command goes on after the last attempt',
  async run({ values, signal, log }) {
    const { request, close } = values.pilot
      ? await pilotRequest(values, signal, log)
      : liveRequest(values, signal, log);
    try {
      await performRun(request, { signal, log, print: (line) => print(`${line}\n`), sleep: patiently });
    } finally {
      await close();
    }
  },
});

interface Opened {
  request: RunRequest;
  close: () => Promise<void>;
}

function liveRequest(values: RunValues, signal: AbortSignal, log: (line: string) => void): Opened {
  const endpoint = hubEndpoint(process.env);
  const runner = chosenRunner(values);
  const given = values.models === undefined ? undefined : readGivenModels(values.models);
  const draw = given ? undefined : values.study ? studyDraw : givenDraw(values);
  const token = hubToken(process.env);
  const hub = createHub({ endpoint, signal, log, ...(token === undefined ? {} : { token }) });
  const request: RunRequest = {
    ...sharedRequest(values),
    run: values.study ? liveStudy.run : values.run,
    runner,
    repeats: wholeNumber('--repeats', values.repeats),
    limits: values.study ? studyLimits : chosenLimits(values),
    endpoint,
    source: endpoint,
    asked: JSON.stringify(given ?? draw?.asked),
    plan: (up) =>
      draw
        ? planDraw(up, hub, { ...draw, library: runner.library, log })
        : planGiven(up, given ?? [], 'models that somebody picked'),
    provenance: () => ({ weights: 'unknown', origin: null }),
  };
  return { request, close: () => hub.close() };
}

/** The draw that the options ask for. */
function givenDraw(values: RunValues) {
  const [tasks, size, { seed }] = [chosenTasks(values), wholeNumber('--per-task', values['per-task']), values];
  return { tasks, sizeOf: () => size, seed, asked: [tasks, size, seed] };
}

async function pilotRequest(values: RunValues, signal: AbortSignal, log: (line: string) => void): Promise<Opened> {
  const runner = chosenRunner(values);
  const { python = 'python3', cache } = values;
  const { close, ...pilot } = await openPilot(runner.name, { python, cache, signal, log });
  const request: RunRequest = {
    ...sharedRequest(values),
    ...pilot,
    runner,
    plan: (up) => planGiven(up, pilot.given, pilot.listing),
  };
  return { request, close };
}

function sharedRequest(values: RunValues): Pick<RunRequest, 'out' | 'cache' | 'dryRun'> {
  return { out: values.out, cache: values.cache, dryRun: values['dry-run'] };
}
