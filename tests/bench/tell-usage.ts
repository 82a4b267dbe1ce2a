/** Loaded before a measured program: at its end writes down what it used, where `BENCH_USAGE` says. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  const file = process.env['BENCH_USAGE'];
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { processor: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS * 1024 };
  if (file !== undefined) writeFileSync(file, JSON.stringify(usage));
});
