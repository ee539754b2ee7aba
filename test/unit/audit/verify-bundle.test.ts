import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { signedWith, verifyLines } from '../../../infra/local/audit/verify-file.ts';
import { randomFrom } from '../../../infra/local/seeds/random.ts';
import { kinds, mutate } from '../../support/audit-mutations.ts';
import { foundIt } from '../../support/found-mutation.ts';
import { madeBundle } from '../../support/made-bundle.ts';

const bundle = await madeBundle({ chains: 7, entries: 120, everyMs: 60_000 });
const isSigned = signedWith(bundle.publicKey);

it('what nobody touched is as it was written, with or without the key', async () => {
  for (const key of [isSigned, undefined])
    expect(await verifyLines(bundle.lines, key)).toMatchObject({
      findings: [],
      entries: 120,
      chains: 7,
      notYetVouched: 0,
    });
});

it.each(kinds)('a bundle that somebody was at is found out, and where: %s', async (kind) => {
  const random = randomFrom(11);
  for (let times = 0; times < 12; times += 1) {
    const mutated = mutate(bundle.lines, kind, random);
    const { findings } = await verifyLines(mutated.lines, isSigned);
    expect([mutated.chain, mutated.seq, foundIt(findings, mutated), findings]).toEqual([
      mutated.chain,
      mutated.seq,
      true,
      findings,
    ]);
  }
});

it('a checkpoint that somebody else signed vouches for nothing', async () => {
  const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const { findings } = await verifyLines(bundle.lines, signedWith(other));
  expect(findings).toContainEqual({ of: 'checkpoint 1', what: 'is not signed by the key' });
});

it('what breaks off, and what is no bundle at all, is said to be so and is no fault', async () => {
  expect((await verifyLines(bundle.lines.slice(0, 40))).findings).toContainEqual({
    of: 'the bundle',
    what: 'breaks off before its end',
  });
  expect((await verifyLines(['nonsense', '{}', '']))?.findings.length).toBeGreaterThan(0);
  expect((await verifyLines([])).findings).not.toEqual([]);
});
