/** Runs one command quietly, with a sign of life while it works and its output kept for later. */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

export interface StepResult {
  readonly ok: boolean;
  /** Everything the command printed, both streams in the order in which it came. */
  readonly output: string;
  readonly seconds: number;
}

/**
 * Runs an npm script of this project and reports it on one line: title, outcome, time.
 * In a terminal the line also shows the newest line of the command's output while it runs.
 * @param script name in package.json, followed by arguments for it
 */
export function runStep(title: string, script: readonly string[]): Promise<StepResult> {
  const started = performance.now();
  const line = new StatusLine(title);
  const [program, ...programArguments] = npmRun(script);
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
      line.show(output, started);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      line.finish(code === 0, seconds);
      resolve({ ok: code === 0, output, seconds });
    });
  });
}

/** npm says where it lives to the scripts it runs; without it, the one on the path has to do. */
function npmRun([script, ...rest]: readonly string[]): [string, ...string[]] {
  const run = ['run', '--silent', script ?? '', ...(rest.length > 0 ? ['--', ...rest] : [])];
  const npm = process.env['npm_execpath'];
  return npm === undefined ? ['npm', ...run] : [process.execPath, npm, ...run];
}

/** One line on the terminal that is rewritten; elsewhere (a log) only its final state is printed. */
class StatusLine {
  readonly #title: string;
  readonly #live = process.stdout.isTTY;

  constructor(title: string) {
    this.#title = title.padEnd(10);
    if (this.#live) process.stdout.write(`… ${this.#title}`);
  }

  show(output: string, started: number): void {
    if (!this.#live) return;
    const newest = stripVTControlCharacters(output.slice(-2000)).trim().split('\n').at(-1) ?? '';
    const seconds = ((performance.now() - started) / 1000).toFixed(0).padStart(4);
    const text = `… ${this.#title}${seconds} s  ${newest.trim()}`;
    process.stdout.write(`\r\u001b[K${text.slice(0, process.stdout.columns - 1)}`);
  }

  finish(ok: boolean, seconds: number): void {
    if (this.#live) process.stdout.write('\r\u001b[K');
    const outcome = `${ok ? '✓' : '✗'} ${this.#title}${seconds.toFixed(1).padStart(6)} s`;
    process.stdout.write(`${outcome}\n`);
  }
}
