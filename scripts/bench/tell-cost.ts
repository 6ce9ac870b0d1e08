import { writeFileSync } from 'node:fs';

/**
 * Loaded into a process by `--import`: at its end it writes what it has used to the file that BENCH_COST names, processor
 * time of all its threads in seconds and the most memory that it ever held in bytes.
 */
process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cost = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakBytes: maxRSS * 1024 };
  if (process.env.BENCH_COST !== undefined) writeFileSync(process.env.BENCH_COST, JSON.stringify(cost));
});
