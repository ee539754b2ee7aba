import { SecurityGroup, Subnet, Vpc } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';

/** The network in which the scanner of files listens. It is the council's: nothing in it is made or changed here. */
export function networkOf(
  scope: Construct,
  { vpcId, availabilityZones, subnetIds, securityGroupId }: Deployment['scanner'],
) {
  return {
    vpc: Vpc.fromVpcAttributes(scope, 'ScannerNetwork', { vpcId, availabilityZones, privateSubnetIds: subnetIds }),
    vpcSubnets: { subnets: subnetIds.map((id, at) => Subnet.fromSubnetId(scope, `ScannerSubnet${at + 1}`, id)) },
    securityGroups: [SecurityGroup.fromSecurityGroupId(scope, 'ScannerDoor', securityGroupId, { mutable: false })],
  };
}
