/** The image of the Kubernetes example, and its jobs as the pods would run them. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildImage, HAS_DOCKER, type Image } from './image.js';
import { builtInOneGo, documentsIn, indexed } from './project.js';
import { readYaml } from './workflow.js';

const MOUNT = '/batch/volume';
const MINUTES = 60_000;

const [shards, merge] = ['shards', 'merge'].map((name) => readYaml(`examples/kubernetes/${name}.yaml`).toJSON());
const podOf = (job: typeof shards) => job.spec.template.spec;
const argsOf = (job: typeof shards): string[] => podOf(job).containers[0].args;

describe.each([
  ['the shards', shards],
  ['what joins them', merge],
])('%s', (_, job) => {
  test('run as nobody special, and write nowhere but to the volume', () => {
    const { securityContext, containers, volumes } = podOf(job);
    expect(securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    expect(containers[0].securityContext).toEqual({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
    expect(containers[0].volumeMounts).toEqual([{ name: volumes[0].name, mountPath: MOUNT }]);
  });
});

test('as many pods are started as there are shards', () => {
  const { completions, completionMode } = shards.spec;
  expect(completionMode).toBe('Indexed');
  expect(argsOf(shards)).toContain(`--shard=auto/${completions}`);
});

describe(`the image, ${HAS_DOCKER ? 'built by Docker' : 'its steps taken without Docker'}`, () => {
  let image: Image;
  beforeAll(() => {
    image = buildImage('examples/kubernetes/Dockerfile', MOUNT);
  }, 5 * MINUTES);
  afterAll(() => image.remove());

  test(
    'builds what one process builds in one go',
    () => {
      for (let index = 0; index < shards.spec.completions; index++) {
        const environment = { JOB_COMPLETION_INDEX: String(index) };
        const line = argsOf(shards).map((word) => word.replace('$(JOB_COMPLETION_INDEX)', String(index)));
        const { status, said } = image.run(line, environment);
        expect(status, said).toBe(0);
      }
      const { status, said } = image.run(argsOf(merge), {});
      expect(status, said).toBe(0);
      const whole = builtInOneGo();
      expect(documentsIn(join(image.volume, 'output'))).toEqual(whole);
      expect(indexed(join(image.volume, 'output'))).toEqual([...whole.keys()]);
    },
    3 * MINUTES,
  );

  test('says so where it may not write', () => {
    const { status, said } = image.run(['build', 'deck', '-o', 'elsewhere'], {});
    expect(said).toMatch(/elsewhere.*(?:permission|can only be read)/);
    expect(status).toBe(1);
  });
});
