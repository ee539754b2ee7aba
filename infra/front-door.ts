import type { App } from 'aws-cdk-lib';
import { Deployment, region } from './deployment.ts';
import { EdgeStack, FirewallStack } from './edge-stack.ts';
import { ServiceStack } from './service-stack.ts';

/** What the asset build made: a folder, and the names in it. */
export type Assets = { folder: string; css: string; js: string };

/** All stacks of one council, for deployment and for the tests of what they promise. */
export function frontDoor(app: App, assets: Assets) {
  const deployment = Deployment.parse(app.node.getContext('deployment'));
  const env = { region, ...(deployment.account && { account: deployment.account }) };
  const [css, js] = [`/assets/${assets.css}`, `/assets/${assets.js}`];

  const service = new ServiceStack(app, 'FrontDoorService', { env, deployment, assets: { css, js } });
  const firewall = new FirewallStack(app, 'FrontDoorFirewall', { env: { ...env, region: 'us-east-1' } });
  const edge = new EdgeStack(app, 'FrontDoorEdge', {
    env,
    deployment,
    firewallArn: firewall.arn,
    api: service.api,
    edgeKey: service.edgeKey,
    assetFolder: assets.folder,
  });
  return { service, firewall, edge };
}
