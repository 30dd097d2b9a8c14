/** Opening an address as the system does it. */
import { spawn } from 'node:child_process';

const OPENERS: Partial<Record<NodeJS.Platform, readonly [program: string, ...line: string[]]>> = {
  darwin: ['open'],
  // The first word in quotes is a title to it.
  win32: ['cmd', '/c', 'start', '""'],
};

/** Milliseconds in which an opener that cannot do it has said so. */
const PATIENCE = 1000;

/** Whether a program took it. */
export function openBrowser(address: string): Promise<boolean> {
  const [program, ...line] = OPENERS[process.platform] ?? ['xdg-open'];
  return new Promise((done) => {
    const child = spawn(program, [...line, address], { stdio: 'ignore', detached: true });
    child.on('error', () => done(false));
    child.on('exit', (code) => done(code === 0));
    // One that goes on is a browser that had to be started.
    setTimeout(() => done(true), PATIENCE).unref();
    child.unref();
  });
}
