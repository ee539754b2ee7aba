import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it, vi } from 'vitest';
import { theApp } from './synthesized.ts';

vi.setConfig({ testTimeout: 120_000 });

it('the command line understands what the library writes: it lists the stacks, in London but for the firewall', async () => {
  const { app, outdir } = theApp();
  app.synth();
  const list = ['node_modules/aws-cdk/bin/cdk', '--app', outdir, 'list'];
  const { stdout } = await promisify(execFile)(process.execPath, list);
  expect(stdout.trim().split('\n').toSorted()).toEqual(['FrontDoorEdge', 'FrontDoorFirewall', 'FrontDoorService']);
});
