import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, it } from 'vitest';
import type { Email } from '../../functions/senders/email.ts';
import { shred } from '../../functions/store/seal/shred.ts';
import { randomFrom } from '../../infra/local/seeds/random.ts';
import { allOf, type Canaries, canariesFrom } from '../proofs/canaries/canaries.ts';
import { liveADay } from '../proofs/canaries/live-a-day.ts';
import { search } from '../proofs/canaries/search.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { publicUrl, type Service, startService } from '../support/service.ts';

// A day of one family, searched for what was said of it; `npm run proof:canaries` lives it in the box.
let service: Service;
let mails: Email[];
let referral: string;
const canaries: Canaries = canariesFrom(randomFrom(47));
/** What goes to the store of files lies elsewhere: see the proof. */
const words = allOf(canaries).filter((word) => !canaries.attachment.includes(word));

const everyItem = async () => {
  const { Items = [] } = await service.table.client.send(
    new ScanCommand({ TableName: service.table.name, ConsistentRead: true }),
  );
  return Items;
};
/** Items with their bytes as bytes. */
const bytesOf = (items: object[]) =>
  Buffer.concat(
    items.flatMap((item) => [
      Buffer.from(JSON.stringify(item)),
      ...Object.values(item).flatMap((value) =>
        typeof value === 'object' && value !== null && 'words' in value ? [Buffer.from(value.words)] : [],
      ),
    ]),
  );

beforeAll(async () => {
  service = await startService();
  const day = { teacher: await service.signInAs('teacher'), police: await service.signInAs('policeLead') };
  ({ referral } = await liveADay({ ...day, publicUrl, addFile: async () => {} }, canaries));
  mails = await sendOwed(service);
}, 120_000);

it('the table holds none of the words in the clear, and nor do logs and the subjects of mails', async () => {
  const items = await everyItem();
  const open = items.filter((item) => search('', bytesOf([item]), words).found.length > 0);
  expect(open.map(({ pk, sk }) => `${pk} ${sk}`)).toEqual([]);
  expect(items.filter((item) => 'sealedPart' in item).length).toBeGreaterThan(10);
  expect(search('log', Buffer.from(JSON.stringify(service.logged)), words).found).toEqual([]);
  expect(search('subjects', Buffer.from(mails.map(({ subject }) => subject).join('\n')), words).found).toEqual([]);
});

it('the words are there for whoever may read them', async () => {
  const officer = await service.signInAs('officer');
  const page = await (await officer.get(referral.replace('/referrals/', '/contacts/'))).text();
  expect(search('the page', Buffer.from(page), canaries.narrative).found.length).toBeGreaterThan(5);
});

it('a record whose keys were taken away cannot be read by anybody, and its page fails', async () => {
  const id = referral.split('/').at(-1);
  const officer = await service.signInAs('officer');
  expect(await shred(service.table, [`CONTACT#${id}`, `SEALED#${id}`])).toBeGreaterThan(1);
  // What a process has unwrapped it knows for five minutes more, so another one is asked.
  const later = await startService({ table: service.table });
  expect((await (await later.signInAs('officer')).get(`/contacts/${id}`)).status).toBe(503);
  expect((await officer.get('/contacts')).status).toBeLessThan(500);
}, 60_000);
