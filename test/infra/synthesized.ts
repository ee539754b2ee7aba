import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { inject } from 'vitest';
import { frontDoor } from '../../infra/front-door.ts';

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));

/** A folder that goes when the run is over: what CDK writes down is large. */
export const emptyFolder = () => mkdtempSync(path.join(inject('scratch'), 'cdk-'));

/**
 * The app as it is deployed, but with nothing bundled: what is promised does not depend on the code. `deployment` changes
 * what cdk.json says of the council.
 */
export function theApp(deployment: object = {}) {
  const [folder, outdir] = [emptyFolder(), emptyFolder()];
  writeFileSync(path.join(folder, 'app-1.css'), '');
  const app = new App({
    outdir,
    context: {
      ...context,
      deployment: { ...context.deployment, ...deployment },
      'aws:cdk:bundling-stacks': [],
    },
    analyticsReporting: false,
  });
  return { app, outdir, ...frontDoor(app, { folder, css: 'app-1.css', js: 'app-1.js' }) };
}

function synthesize() {
  const { service, firewall, edge } = theApp();
  return {
    stacks: { service, firewall, edge },
    service: Template.fromStack(service),
    firewall: Template.fromStack(firewall),
    edge: Template.fromStack(edge),
  };
}

let templates: ReturnType<typeof synthesize> | undefined;

/** The templates, made once for all tests that a worker runs. */
export const theTemplates = () => {
  templates ??= synthesize();
  return templates;
};

type Found = { name: string; properties: Record<string, unknown>; resource: Record<string, unknown> };

/** Every resource of a type, with its properties. */
export const all = (template: Template, type: string): Found[] =>
  Object.entries(template.findResources(type)).map(([name, resource]) => ({
    name,
    resource,
    properties: resource.Properties ?? {},
  }));

export type Statement = {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Principal?: unknown;
  Condition?: unknown;
};

const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** What a function of the service may do, by the start of its name: each action with the resources that it is for. */
export const rightsOf = (template: Template, functionName: string) =>
  all(template, 'AWS::IAM::Policy')
    .filter(({ name }) => name.startsWith(`${functionName}Role`))
    .flatMap(({ properties }) => (properties.PolicyDocument as { Statement: Statement[] }).Statement)
    .flatMap(({ Action, Resource, Condition }) =>
      list(Action).map((action) => ({
        action,
        resources: list(Resource).map((resource) => JSON.stringify(resource)),
        condition: Condition,
      })),
    );
