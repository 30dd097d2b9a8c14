/** Workflows that build on every change, and keep what was made. */
import type { Ci } from './options.js';

export interface Installed {
  /** Whether the folder has the package among its own. */
  readonly installed: boolean;
  readonly version: string;
}

/** The files of each, by their paths in the folder. */
export const CI_FILES: Readonly<Record<Ci, readonly (readonly [path: string, text: (by: Installed) => string])[]>> = {
  github: [['.github/workflows/rolecast.yml', github]],
  gitlab: [['.gitlab-ci.yml', gitlab]],
  none: [],
};

/** Without a lock of its own, a project names the version that it was made with. */
function commandsOf({ installed, version }: Installed): readonly string[] {
  const command = installed ? 'npx rolecast' : `npx --yes rolecast@${version}`;
  return [...(installed ? ['npm ci'] : []), `${command} check`, `${command} build`];
}

function github(by: Installed): string {
  return `name: Documents

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: read

jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with: { node-version: 22 }
      - uses: actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5
        with:
          path: .rolecast
          key: rolecast-\${{ github.run_id }}
          restore-keys: rolecast-
${commandsOf(by)
  .map((line) => `      - run: ${line}\n`)
  .join('')}      - uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0
        with: { name: documents, path: output }
`;
}

function gitlab(by: Installed): string {
  return `documents:
  image: node:22-slim
  cache:
    key: rolecast
    paths: [.rolecast/]
  script:
${commandsOf(by)
  .map((line) => `    - ${line}\n`)
  .join('')}  artifacts:
    paths: [output/]
`;
}
