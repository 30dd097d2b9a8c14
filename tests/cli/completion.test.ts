/** `rolecast completion`: what may follow, and the scripts in the shells themselves. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, rolecast, temporaryFolder } from './rolecast.js';

const FOLDER = temporaryFolder();
writeFileSync(
  join(FOLDER, 'kitchen.yaml'),
  `tiers: [{ id: low, name: Low tier, from: 0, below: 20000 }, { id: high, name: High tier, from: 20000 }]
roles:
  - { id: head chef, title: Head Chef, tags: [day] }
  - { title: Porter, skills: [Lifting, Talking to people], tags: [night] }
`,
);

/** The candidates for the end of a line, and `:files`, as fish is told them. */
async function candidates(line: string, cwd = FOLDER): Promise<readonly string[]> {
  const { code, text, words } = await rolecast(['completion', 'fish', '--', ...line.split(' ')], { cwd });
  expect(words).toBe('');
  expect(code).toBe(0);
  return text.split('\n').flatMap((one) => (one === '' ? [] : one.replace(/\t.*/, '')));
}

describe('what may follow', () => {
  it.each([
    ['bu', ['build']],
    ['--v', ['--version']],
    ['build --ti', ['--tier']],
    ['list ', ['roles', 'tiers', 'skills', 'templates', 'themes', 'layouts']],
    ['list roles ', []],
    ['cache v', ['verify']],
    ['completion p', ['powershell']],
    ['build --aspect ', ['16:9', '4:3']],
    ['build --page let', ['Letter']],
    ['build --format pptx,p', ['pptx,pdf', 'pptx,png']],
    ['build --each ', ['role', 'tier', ':files']],
    ['build --theme=s', ['--theme=stage', ':files']],
    ['build --tier ', ['lower', 'middle', 'upper']],
    ['build --tier upper,', ['upper,lower', 'upper,middle']],
    ['build --role data', ['data-scientist']],
    ['build t', ['talk', ':files']],
    ['build --data ', [':files']],
    ['build -o ', [':files']],
    ['build --top ', []],
    ['build -- --ti', [':files']],
    ['init ', [':files']],
    ['init --ci g', ['github', 'gitlab']],
    ['nothing ', []],
  ])('to "%s"', async (line, wanted) => {
    expect(await candidates(line)).toEqual(wanted);
  });

  it('is no flag that was given and is given once', async () => {
    expect(await candidates('build --top 3 --quiet --to')).toEqual([]);
    expect(await candidates('build --top 3 --quiet --q')).toEqual([]);
    expect(await candidates('build --data kitchen.yaml --da')).toEqual(['--data', '--dark-pages']);
  });

  it('is of the dataset that the line names', async () => {
    expect(await candidates('list roles --data kitchen.yaml --tier ')).toEqual(['low', 'high']);
    expect(await candidates('build --data=kitchen.yaml --role ')).toEqual(['head chef', 'porter']);
    expect(await candidates('build --data kitchen.yaml --skill ')).toEqual(['Lifting', 'Talking to people']);
    expect(await candidates('plan --data kitchen.yaml --tag n')).toEqual(['night']);
    expect(await candidates('build --data none.yaml --role ')).toEqual([]);
  });

  it('is of the dataset and the templates of the config, where the line names none', async () => {
    const folder = join(FOLDER, 'configured');
    mkdirSync(folder);
    writeFileSync(join(folder, 'rolecast.config.yaml'), 'data: ../kitchen.yaml\njobs: [{ template: thanks.hbs }]\n');
    expect(await candidates('build --tier ', folder)).toEqual(['low', 'high']);
    expect(await candidates('build th', folder)).toEqual(['thanks.hbs', ':files']);
  });

  it('runs no config that is code', async () => {
    const folder = join(FOLDER, 'code');
    mkdirSync(folder);
    const code = `import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\nexport default { data: '../kitchen.yaml' };\n`;
    writeFileSync(join(folder, 'rolecast.config.mjs'), code);
    expect(await candidates('build --tier u', folder)).toEqual(['upper']);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });

  it('is told to PowerShell, which drops empty words, for a last word with a full stop behind it', async () => {
    const { text } = await rolecast(['completion', 'powershell', '--', 'build', '--tier', '.'], { cwd: FOLDER });
    expect(text).toBe('lower\tLower tier\nmiddle\tMiddle tier\nupper\tUpper tier\n');
  });
});

it.each([
  ['nothing', [], 'usage/word-missing'],
  ['a shell that is not known', ['tcsh'], 'usage/value-unknown'],
])('%s is told with the shells that there are', async (_, line, told) => {
  const { code, words } = await rolecast(['completion', ...line], { cwd: FOLDER });
  expect(words).toContain(`(${told})`);
  expect(words).toContain('bash, zsh, fish, powershell');
  expect(code).toBe(2);
});

/** Lines that a person types with the key Tab, and the words that the command is then given. */
const TYPED: readonly (readonly [typed: string, words: string])[] = [
  [
    'rolecast bui\tdeck --asp\t16\t--tier upper,mi\t--theme=sta\t',
    '<build><deck><--aspect><16:9><--tier><upper,middle><--theme=stage>',
  ],
  ['rolecast build --data kit\t--role por\t--tag ni\t', '<build><--data><kitchen.yaml><--role><porter><--tag><night>'],
  ['rolecast build --data kitchen.yaml --role head\t', '<build><--data><kitchen.yaml><--role><head chef>'],
];

/** A folder with a `rolecast` that completes, and says with which words it is run otherwise. */
const BIN = join(FOLDER, 'bin');
mkdirSync(BIN);
writeFileSync(
  join(BIN, 'rolecast'),
  `#!/bin/sh\nif [ "$1" = completion ]; then exec '${process.execPath}' '${CLI}' "$@"; fi\nprintf '<%s>' "$@"; echo\n`,
);
chmodSync(join(BIN, 'rolecast'), 0o755);
const ENVIRONMENT = {
  ...process.env,
  PATH: `${BIN}${delimiter}${process.env.PATH}`,
  HOME: FOLDER,
  TERM: 'xterm',
  LC_ALL: 'C.UTF-8',
};
const isHere = (program: string) => spawnSync(program, ['--version']).status === 0;

describe.each([
  ['bash', 'bash --norc -i', 'source <(rolecast completion bash)'],
  ['zsh', 'zsh -f -i', 'autoload -U compinit; compinit -u; source <(rolecast completion zsh)'],
])('in %s (needs script, of util-linux)', (shell, command, begin) => {
  it.skipIf(!isHere('script') || !isHere(shell))(
    'the key Tab completes what is typed',
    () => {
      const input = [begin, ...TYPED.map(([typed]) => typed), 'exit', ''].join('\n');
      const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
        cwd: FOLDER,
        input,
        encoding: 'utf8',
        env: ENVIRONMENT,
        timeout: 60_000,
      });
      for (const [, words] of TYPED) expect(stdout).toContain(words);
    },
    60_000,
  );
});

it.skipIf(!isHere('fish'))(
  'fish lists what may follow, with what it is',
  async () => {
    const { text } = await rolecast(['completion', 'fish']);
    const script = join(FOLDER, '.config', 'fish', 'completions');
    mkdirSync(script, { recursive: true });
    writeFileSync(join(script, 'rolecast.fish'), text);
    const complete = (line: string) =>
      spawnSync('fish', ['-c', `complete -C ${JSON.stringify(line)}`], {
        cwd: FOLDER,
        encoding: 'utf8',
        env: ENVIRONMENT,
      }).stdout;
    expect(complete('rolecast build --tier up')).toBe('upper\tUpper tier\n');
    expect(complete('rolecast build --tier=up')).toBe('--tier=upper\tUpper tier\n');
    expect(complete('rolecast build --aspect 16')).toBe('16:9\n');
    expect(complete('rolecast build --data kitchen.yaml --role ')).toBe('head chef\tHead Chef\nporter\tPorter\n');
    expect(complete('rolecast build --data kit')).toBe('kitchen.yaml\n');
  },
  60_000,
);
