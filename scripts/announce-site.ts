/** Serves the built site on the first free port and prints where it is. */
import { serveFolder, type RunningServer } from './static-server.ts';

const FIRST_PORT = Number(process.env['PORT'] ?? 4321);
const PORTS_TRIED = 20;

export async function announceSite(): Promise<void> {
  const { address } = await serveOnFreePort('dist');
  process.stdout.write(`\nHypervisor Atlas is at ${address} (Ctrl+C stops it)\n`);
}

async function serveOnFreePort(folder: string): Promise<RunningServer> {
  for (let port = FIRST_PORT; ; port += 1) {
    try {
      return await serveFolder(folder, port);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port >= FIRST_PORT + PORTS_TRIED) throw error;
    }
  }
}
