import { paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { concernIn, contactIn } from '../../functions/store/contacts.ts';
import { draftIn } from '../../functions/store/draft-items.ts';
import { openItems } from '../../functions/store/seal/open-items.ts';
import type { Table } from '../../functions/store/table.ts';
import { ContactEvent } from '../../shared/contact/events.ts';
import { Letter } from '../../shared/letter/letter.ts';
import { Notice, unsettled } from '../../shared/notice.ts';
import { openBoxTable } from '../support/box-table.ts';
import type { Box } from './box.ts';
import { chainsIn } from './chains-found.ts';
import type { Found, FoundContact, FoundNotice, Texts } from './found.ts';
import { inbox } from './inbox.ts';
import { visitor } from './visitor.ts';

type Item = { pk: string; sk: string } & Record<string, unknown>;
const Item = z.looseObject({ pk: z.string(), sk: z.string() });

/** Everything in the table as it lies, read past the service: what is not found here is nowhere. */
async function everyItemSealed({ client, name }: Table): Promise<Item[]> {
  const read: Record<string, unknown>[] = [];
  for await (const page of paginateScan({ client }, { TableName: name, ConsistentRead: true })) {
    read.push(...(page.Items ?? []));
  }
  return z.array(Item).parse(read);
}

/** The same, opened. */
const opened = async (table: Table, items: readonly Item[]): Promise<Item[]> =>
  z.array(Item).parse(await openItems(table, items));

const noticesIn = (items: readonly Item[]): Notice[] =>
  items.filter(({ sk }) => sk.startsWith('NOTICE#')).map((item) => Notice.parse(item));

const tableOf = (box: Box): Table => openBoxTable(box);

/** How many messages are still on their way. */
export const openNotices = async (box: Box): Promise<number> =>
  noticesIn(await opened(tableOf(box), await everyItemSealed(tableOf(box)))).filter(({ state }) =>
    unsettled.includes(state),
  ).length;

const oneKindOfLine = (text: string) => text.replaceAll('\r\n', '\n');

/** Every text in a concern, by its task and question, after the child's or adult's id where it is about one. */
function textsOf(concern: object): Texts {
  const texts: Record<string, string> = {};
  const read = (prefix: string, tasks: object) => {
    for (const [task, answers] of Object.entries(tasks)) {
      if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) continue;
      for (const [question, answer] of Object.entries(answers)) {
        if (typeof answer === 'string') texts[`${prefix}${task}.${question}`] = oneKindOfLine(answer);
      }
    }
  };
  read('', concern);
  for (const people of Object.values(concern)) {
    if (!Array.isArray(people)) continue;
    for (const person of people) read(`${person.id}/`, person);
  }
  return texts;
}

/** Every text that an event carries, at whatever depth. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [oneKindOfLine(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const asFound = ({ id, kind, state, log }: Notice): FoundNotice => ({ id, kind, state, log });

function contactFrom(items: readonly Item[]): FoundContact {
  const at = (name: string) => items.find(({ sk }) => sk === name);
  const under = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix));
  const { id, reference, version, status } = contactIn(at('CONTACT'));
  const { row } = z.object({ row: z.string() }).parse(at('ROW'));
  return {
    ...{ id, reference, version, status },
    rowStatus: z.object({ status: z.string() }).parse(JSON.parse(row)).status,
    texts: textsOf(concernIn(at('CONCERN'))),
    events: under('EVENT#').map((item) => {
      const event = ContactEvent.parse(item);
      return { version: event.version, type: event.type, by: event.by.id, texts: textsIn(event) };
    }),
    letters: under('LETTER#').map((item) => {
      const letter = Letter.parse(item);
      const openings = letter.recipients.flatMap(({ opened }) => opened).length;
      return { id: letter.id, status: letter.status, recipients: letter.recipients.length, openings };
    }),
    notices: noticesIn(items).map(asFound),
  };
}

/** The ids of the messages that somebody at the front door is shown as not arrived, on all of that list's pages. */
async function undeliveredAsShown(box: Box, email: string): Promise<Set<string>> {
  const who = visitor(box, email);
  const ids = new Set<string>();
  let path = '/undelivered';
  for (let page = 0; path && page < 100; page += 1) {
    const heard = await who.get(path);
    if (heard?.status !== 200) throw new Error(`${path} answers ${heard?.status}`);
    for (const [, id] of heard.text.matchAll(/\/notices\/([0-9a-f-]{36})"/g)) if (id) ids.add(id);
    path = /href="(\/undelivered\?cursor=[^"]+)"/.exec(heard.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  }
  return ids;
}

type Stored = Pick<Found, 'drafts' | 'contacts' | 'otherNotices' | 'references' | 'chains'>;

/** All that lies in the table, and what its chains say of it. */
export async function storedIn(table: Table): Promise<Stored> {
  const sealed = await everyItemSealed(table);
  const items = await opened(table, sealed);
  const partitions = Map.groupBy(items, ({ pk }) => pk);
  const inPartition = (prefix: string) => [...partitions].filter(([pk]) => pk.startsWith(prefix)).map(([, all]) => all);
  return {
    chains: chainsIn(sealed),
    drafts: inPartition('DRAFT#')
      .flat()
      // Whoever is in a section, and colleagues it is shared with, lie beside the draft.
      .filter(({ sk }) => sk === 'DRAFT')
      .map(draftIn)
      .map(({ id, sentAs, concern }) => ({ id, sentAs, texts: textsOf(concern) })),
    contacts: inPartition('CONTACT#').map(contactFrom),
    otherNotices: noticesIn(items.filter(({ pk }) => !pk.startsWith('CONTACT#'))).map(asFound),
    references: new Map(
      inPartition('REF#')
        .flat()
        .map((item) => [item.pk.split('#')[2] ?? '', String(item.contactId)]),
    ),
  };
}

/** All that is there when everything has settled. */
export async function observe(box: Box, manager: string): Promise<Found> {
  const mails = await inbox(box);
  if (!mails) throw new Error('the inbox does not answer');
  return {
    ...(await storedIn(tableOf(box))),
    mails: mails.map(({ id, to, subject, headers }) => ({
      ...{ id, to, subject },
      noticeId: /<([0-9a-f-]{36})@/.exec(headers['message-id'] ?? '')?.[1] ?? '',
    })),
    undelivered: await undeliveredAsShown(box, manager),
    health: await box.health(),
  };
}
