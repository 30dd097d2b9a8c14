// What children took of the processor.
import { existsSync, readFileSync } from 'node:fs';

/** The processor seconds of all children that have ended, where the system tells it (proc(5), cutime and cstime). */
export function childrenTime() {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
