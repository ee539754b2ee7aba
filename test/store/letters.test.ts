import { beforeAll, expect, it } from 'vitest';
import { type MailWorld, mailWorld } from '../support/mail-world.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await mailWorld();
});

it('a link leads to its letter, and any other text to nothing', async () => {
  const { letter } = await world.issued();
  const token = letter.recipients[0]!.token;
  expect(await world.store.letters.byToken(token, world.now())).toMatchObject({
    ok: true,
    value: { letter, recipient: { token } },
  });
  for (const other of [world.newId(), `${token}x`, '', 'x#y', '\u0000', 'a'.repeat(5000)]) {
    expect(await world.store.letters.byToken(other, world.now())).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
  }
});

it('who opened it and how is kept, of several at once too, and the words and their hash stay', async () => {
  const { letter } = await world.issued();
  const token = letter.recipients[0]!.token;
  const open = (how: 'code' | 'signed-in') =>
    world.store.letters.opened(letter, token, { how, now: world.now(), newId: world.newId });
  await Promise.all([open('code'), open('signed-in'), open('code')]);
  const after = await world.store.letters.find(letter.contactId, letter.id);
  expect(after.ok && after.value.recipients[0]?.opened.map(({ how }) => how).sort()).toEqual([
    'code',
    'code',
    'signed-in',
  ]);
  expect(after.ok && [after.value.content, after.value.hash]).toEqual([letter.content, letter.hash]);
});

it('a letter that is opened a thousand times does not grow without end', async () => {
  const { letter } = await world.issued();
  const { token } = letter.recipients[0]!;
  const opened = Array.from({ length: 100 }, () => ({ at: world.now().toISOString(), how: 'code' as const }));
  const full = { ...letter, recipients: letter.recipients.map((recipient) => ({ ...recipient, opened })) };
  const again = await world.store.letters.opened(full, token, { how: 'code', now: world.now(), newId: world.newId });
  expect(again?.recipients[0]?.opened).toHaveLength(100);
});

it('a letter that is withheld while somebody opens it is not shown to them', async () => {
  const { letter } = await world.issued();
  const { token } = letter.recipients[0]!;
  const withheld = { ...letter, version: letter.version + 1, status: 'withdrawn' as const };
  expect((await world.store.letters.save(withheld, [], world.newId())).ok).toBe(true);
  const opening = { how: 'code', now: world.now(), newId: world.newId } as const;
  expect(await world.store.letters.opened(letter, token, opening)).toBeUndefined();
  expect(await world.store.letters.find(letter.contactId, letter.id)).toEqual({ ok: true, value: withheld });
});
