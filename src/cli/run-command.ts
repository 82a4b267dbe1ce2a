/** Runs a command's work: sets the exit status, survives a closed pipe, never shows a stack trace. */

/** Runs `work` and exits with its status; a failure of the tool itself is one line and status 2. */
export function runCommand(work: () => number): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    process.exitCode = work();
  } catch (error) {
    process.stderr.write(
      `The tool itself failed: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 2;
  }
}
