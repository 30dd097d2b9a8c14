/** The steps of a Dockerfile, taken in folders: as much of its language as our examples speak. */
import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bash } from './run.js';

/** A stage: `root` is the folder that stands for `/`, `folder` the one that its next step is taken in. */
export class Stage {
  readonly root: string;
  folder: string;
  /** Who runs what the image starts. */
  user: number | undefined;
  entry: readonly string[] = [];

  constructor(root: string) {
    mkdirSync(root);
    this.root = root;
    this.folder = root;
  }

  /** Where a path of the image is on this machine. */
  at(path: string): string {
    return path.startsWith('/') ? join(this.root, path) : join(this.folder, path);
  }

  /** A line whose absolute paths are the image's, for this machine. */
  mapped(line: string): string {
    return line.replace(/(?<=^|[\s"=])\/(?=\w)/g, `${this.root}/`);
  }
}

type Step = (rest: string, stage: Stage, stages: ReadonlyMap<string, Stage>) => void;

const STEPS: Readonly<Record<string, Step>> = {
  WORKDIR: (path, stage) => {
    stage.folder = stage.at(path);
    mkdirSync(stage.folder, { recursive: true });
  },
  COPY: (rest, stage, stages) => {
    const [, from = '', files = ''] = /^(?:--from=(\w+) )?(.+)$/.exec(rest) ?? [];
    const paths = files.split(' ');
    const to = paths.pop() ?? '';
    for (const path of paths) copy(stages.get(from)?.at(path) ?? '', stage.at(to), to.endsWith('/'));
  },
  RUN: (script, stage) => {
    const { status, said } = bash(stage.mapped(script), stage.folder);
    if (status !== 0) throw new Error(`RUN ${script}\n${said}`);
  },
  USER: (user, stage) => {
    stage.user = Number.parseInt(user, 10);
  },
  ENTRYPOINT: (words, stage) => {
    stage.entry = JSON.parse(stage.mapped(words));
  },
};

/** The stage that is the image. `context` is the folder that is copied from, `home` the one that has the stages. */
export function lastStage(dockerfile: string, context: string, home: string): Stage {
  // What is copied from no stage is copied from the context.
  const stages = new Map([['', Object.assign(new Stage(join(home, 'context')), { folder: context })]]);
  let stage: Stage | undefined;
  for (const line of readFileSync(dockerfile, 'utf8').replaceAll('\\\n', '').split('\n')) {
    const [, name, rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const step = STEPS[name];
    if (name === 'FROM') {
      stage = new Stage(join(home, `stage-${stages.size}`));
      stages.set(/ AS (\w+)$/.exec(rest)?.[1] ?? 'last', stage);
    } else if (step && stage) step(rest, stage, stages);
    else throw new Error(`${line}: not known here`);
  }
  if (stage === undefined) throw new Error(`${dockerfile} has no stage`);
  return stage;
}

/** A folder's contents are copied, a file as what it is called or, to a folder, under its name. */
function copy(from: string, to: string, toFolder: boolean): void {
  const file = statSync(from).isFile();
  cpSync(from, file && toFolder ? join(to, basename(from)) : to, { recursive: true });
}
