// Loaded before a command, tells its largest resident set in kilobytes when it ends.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(2, `peak ${process.resourceUsage().maxRSS}\n`));
