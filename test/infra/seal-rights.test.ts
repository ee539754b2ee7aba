import { expect, it } from 'vitest';
import { compartments } from '../../functions/store/seal/compartments.ts';
import { sealedCompartments } from '../../infra/seal-rights.ts';
import { all, rightsOf, type Statement, theTemplates } from './synthesized.ts';

const { service } = theTemplates();
const names = all(service, 'AWS::Lambda::Function').map(({ name }) => name.replace(/Function.*/, ''));
const keys = all(service, 'AWS::KMS::Key').filter(({ name }) => name.startsWith('SealKeys'));

/** Which functions may do something with the key of a compartment. */
const whoMay = (action: string, key: string) =>
  names
    .filter((name) =>
      rightsOf(service, name).some(
        (right) => right.action === action && right.resources.some((resource) => resource.includes(`SealKeys${key}`)),
      ),
    )
    .toSorted();

it('the stack has a key for each compartment that the store seals, and one to recover with, each made anew each year', () => {
  expect(sealedCompartments).toEqual(compartments);
  expect(keys).toHaveLength(compartments.length + 1);
  for (const { properties } of keys) expect(properties).toMatchObject({ EnableKeyRotation: true });
});

it('an address that must not become known is opened by the function that reveals it and by the rules that keep it out of letters and packs', () => {
  expect(whoMay('kms:Decrypt', 'address')).toEqual(['Desk', 'Disclosure', 'Letters', 'SealedAddress', 'SendNotice']);
  const seals = ['Api', 'Desk', 'Disclosure', 'Letters', 'Portal', 'SealedAddress', 'SendNotice', 'Sweep'];
  expect(whoMay('kms:GenerateDataKey', 'address')).toEqual(seals);
});

it('how a victim is reached is opened only where police tell of it, where it is triaged, where its outcome is made and by the rule that keeps it out of packs', () => {
  expect(whoMay('kms:Decrypt', 'safecontact')).toEqual(['Api', 'Disclosure', 'Intake', 'Outcomes', 'Triage']);
});

it('what people told is not opened by functions that never read it', () => {
  const opens = whoMay('kms:Decrypt', 'narrative');
  for (const name of ['Schools', 'Checks', 'Wording', 'RelayNotices']) expect(opens).not.toContain(name);
});

it('what somebody typed too late is opened by every function that shows them pages, and by no other', () => {
  const opens = whoMay('kms:Decrypt', 'typedlate');
  for (const name of ['Entrance', 'Portal', 'Desk', 'Schools', 'Checks', 'Wording']) expect(opens).toContain(name);
  for (const name of ['Api', 'Sweep', 'SendNotice', 'RelayNotices']) expect(opens).not.toContain(name);
});

it('no function opens anything with the key that recovers', () => {
  expect(whoMay('kms:Decrypt', 'recovery')).toEqual([]);
});

it('each right is for one compartment and this authority, and no key lets anybody in but by such a right', () => {
  for (const name of names)
    for (const { action, resources, condition } of rightsOf(service, name)) {
      if (!resources.some((resource) => resource.includes('SealKeys'))) continue;
      expect(['kms:GenerateDataKey', 'kms:Decrypt', 'kms:Encrypt']).toContain(action);
      expect(condition).toEqual({
        StringEquals: {
          'kms:EncryptionContext:compartment': expect.stringMatching(/^[a-z-]+$/),
          'kms:EncryptionContext:authority': expect.any(String),
        },
      });
    }
  for (const { properties } of keys) {
    const { Statement: statements } = properties.KeyPolicy as { Statement: Statement[] };
    expect(statements).toHaveLength(1);
    expect(JSON.stringify(statements[0]?.Principal)).toContain(':root');
  }
});
