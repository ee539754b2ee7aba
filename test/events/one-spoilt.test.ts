import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, it } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import { letterItem } from '../../functions/store/letters.ts';
import { noticeKey } from '../../functions/store/notices.ts';
import type { ContactId } from '../../shared/ids.ts';
import { allowed, context, type MailWorld, mailWorld, messages } from '../support/mail-world.ts';

let world: MailWorld;
beforeEach(async () => {
  world = await mailWorld();
});
const sweep = () => world.handlers.sweep({}, context);
const put = (Item: object) =>
  world.table.client.send(new PutCommand({ TableName: world.table.name, Item: { ...Item } }));
const spoil = (id: ContactId | undefined) => id && put({ ...keys.contact(id), status: 'a status that nobody knows' });

/** Two letters that arrived and that nobody opens, the first of which is chased before the second. */
async function unopened() {
  const first = await world.issued('notify-only');
  world.forward(60);
  const second = await world.issued('notify-only');
  for (const { notice } of [first, second]) {
    await world.handlers.send(messages(noticeKey(notice)), context);
    await world.handlers.news(messages(world.event('Delivery', notice)), context);
  }
  return { first, second };
}
const chased = async ({ contact, letter }: Awaited<ReturnType<typeof world.issued>>) =>
  allowed(await world.store.letters.find(contact.id, letter.id)).recipients.flatMap((each) => each.chased);

it('a message about a contact that nobody can read waits alone: every other one is queued, and somebody is called', async () => {
  const bad = await world.owed();
  await spoil(bad.contactId);
  world.forward(60 * 60);
  const good = await world.owed();
  const { notice: letter } = await world.issued();
  await expect(sweep()).rejects.toThrow('sweep failed: sweepUnsettled');
  expect(world.queue).toEqual(expect.arrayContaining([bad, good, letter].map(noticeKey)));
  // How long the oldest waits is told whatever fails: an alarm reads it.
  expect(world.logged.some(({ message }) => message === 'notices swept')).toBe(true);
  expect(world.logged).toContainEqual({
    level: 'error',
    message: 'one could not be seen to',
    facts: { id: bad.id, error: 'ZodError' },
  });
});

it('a letter about a contact that nobody can read keeps no other letter from being chased', async () => {
  const { first, second } = await unopened();
  await spoil(first.contact.id);
  world.forward(5 * 24 * 3600);
  await expect(sweep()).rejects.toThrow('sweepUnopenedLetters');
  expect(await chased(second)).toHaveLength(1);
});

it('a letter that nobody can read keeps no other letter from being chased, and somebody is called', async () => {
  const { first, second } = await unopened();
  await put({
    ...letterItem(allowed(await world.store.letters.find(first.contact.id, first.letter.id))),
    recipients: 7,
  });
  world.forward(5 * 24 * 3600);
  await expect(sweep()).rejects.toThrow('sweepUnopenedLetters');
  expect(await chased(second)).toHaveLength(1);
});
