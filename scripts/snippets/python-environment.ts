import { join } from 'node:path';

/**
 * The whole environment of a Python that asks the Hub at `endpoint`: one thread, a folder of its own, and nothing of the
 * parent's but where programs are.
 */
export function pythonEnvironment(home: string, endpoint: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    TMPDIR: home,
    HF_HOME: join(home, 'hf'),
    HF_ENDPOINT: endpoint,
    HF_HUB_DISABLE_TELEMETRY: '1',
    HF_HUB_DISABLE_XET: '1',
    HF_HUB_DISABLE_PROGRESS_BARS: '1',
    OMP_NUM_THREADS: '1',
    TOKENIZERS_PARALLELISM: 'false',
  };
}
