import { arch, cpus, release, totalmem, type } from 'node:os';

/** The machine of a run, as its system names it. */
export function machine(): { processor: string; cores: number; machine_memory: number; system: string } {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() || 'unknown',
    cores: Math.max(1, all.length),
    machine_memory: totalmem(),
    system: `${type()} ${release()} ${arch()}`,
  };
}
