import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { buildAssets } from './assets.ts';
import { frontDoor } from './front-door.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'front-door-assets-'));
const { css, js } = await buildAssets(folder);

const app = new App();
frontDoor(app, { folder, css, js });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
app.synth();
