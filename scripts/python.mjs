// Judges in Python, in an environment of their own that is made for them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Formulas are what they come to, as a chart remembers them. */
const VALUES = `
import openpyxl, runpy, sys
load = openpyxl.load_workbook
openpyxl.load_workbook = lambda *given, **named: load(*given, **{**named, 'data_only': True})
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name='__main__')`;

/** Runs the judges of a folder, or `missing` says why none can be run. The environment is made in `place`. */
export function pythonJudges(folder, place) {
  if (spawnSync('python3', ['-c', 'import venv, ensurepip']).status !== 0)
    return { missing: 'python3 with venv is not here' };
  const made = spawnSync('python3', ['-m', 'venv', place], { encoding: 'utf8' });
  const python = join(place, 'bin/python');
  if (made.status !== 0 || !existsSync(python)) return { missing: made.stderr };
  const line = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '-r',
    join(folder, 'requirements.txt'),
  ];
  const installed = spawnSync(python, line, { encoding: 'utf8' });
  if (installed.status !== 0) return { missing: installed.stderr };
  return {
    /** Runs a script of ours. */
    run: (line) => spawnSync(python, line, { encoding: 'utf8', maxBuffer: 1 << 26 }),
    /** What a judge says of files, and whether it finds nothing. */
    judge(name, files) {
      const line = ['-c', VALUES, join(folder, name), ...files];
      const { status, stdout, stderr } = spawnSync(python, line, { encoding: 'utf8', maxBuffer: 1 << 26 });
      return {
        ok: status === 0,
        said: `${stdout}${stderr}`
          .split('\n')
          .filter((one) => !one.startsWith('ok '))
          .join('\n'),
      };
    },
  };
}
