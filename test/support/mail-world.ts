import { randomUUID } from 'node:crypto';
import type { Context, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { recordMailEvents } from '../../functions/events/mail-events.ts';
import { mailOfNotice } from '../../functions/events/mails/mail-of-notice.ts';
import { sendNotices } from '../../functions/events/send-notice.ts';
import { sweep } from '../../functions/events/sweep.ts';
import { type Email, ownerTag } from '../../functions/senders/email.ts';
import type { Enqueue } from '../../functions/senders/queue.ts';
import type { SendOutcome } from '../../functions/senders/send-outcome.ts';
import { commit } from '../../functions/store/commit.ts';
import { writesOf } from '../../functions/store/items.ts';
import { keys } from '../../functions/store/keys.ts';
import { NoticeKey, noticeItem, noticeKey } from '../../functions/store/notices.ts';
import { hashOf } from '../../functions/store/sessions.ts';
import { openWholeStore } from '../../functions/store/whole-store.ts';
import { sealRights } from '../../infra/seal-rights.ts';
import { tableRights } from '../../infra/table-rights.ts';
import { actorOf, type Person } from '../../shared/actor.ts';
import type { DeliveryPolicy } from '../../shared/agency.ts';
import { authorise } from '../../shared/contact/authorise-decision.ts';
import type { Change } from '../../shared/contact/change.ts';
import { issue } from '../../shared/contact/issue-letter.ts';
import { type Notice, owe } from '../../shared/notice.ts';
import type { Result } from '../../shared/result.ts';
import { decidedContact, idsFrom, managersMoment, organisationOf, personCalled, settings } from './decided-contact.ts';
import { freshTable } from './engines.ts';
import { letterFonts } from './fonts.ts';
import { letterRecord, sentAtOnce } from './letter-record.ts';
import { limitedTo } from './limited.ts';

export const allowed = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

export const messages = (...bodies: unknown[]): SQSEvent => ({
  Records: bodies.map((body, at) => ({
    messageId: `message-${at}`,
    receiptHandle: '',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: '',
  })),
});

export const changed = (
  ...keys: { pk: string; sk: string; eventName?: 'INSERT' | 'MODIFY' | 'REMOVE' }[]
): DynamoDBStreamEvent => ({
  Records: keys.map(({ pk, sk, eventName = 'INSERT' }, at) => ({
    eventName,
    dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(at + 1) },
  })),
});

/** Lambda's own context, of which the handlers read nothing. */
export const context = { getRemainingTimeInMillis: () => 60_000 } as Context;

export type MailWorld = Awaited<ReturnType<typeof mailWorld>>;

/** A table with the shipped settings, some people and their organisations, and a mail service that does as it is told. */
export async function mailWorld(start = '2026-11-23T15:30:00.000Z') {
  const table = await freshTable();
  const store = openWholeStore(table, 'wyre');
  /** What a function is given: of the table, no more than the stack lets it have. */
  const storeOf = (name: 'sendNotice' | 'mailEvents' | 'sweep') =>
    openWholeStore(limitedTo(table, tableRights[name], sealRights[name]), 'wyre');
  // An engine remembers the tokens of all its tables, so ids must differ from table to table.
  const newId = idsFrom(randomUUID().slice(0, 8));
  let at = new Date(start);
  const now = () => at;
  const sent: Email[] = [];
  const queue: NoticeKey[] = [];
  const checks: string[] = [];
  const logged: { level: string; message: string; facts?: object | undefined }[] = [];
  const log = {
    info: (message: string, facts?: object) => void logged.push({ level: 'info', message, facts }),
    error: (message: string, facts?: object) => void logged.push({ level: 'error', message, facts }),
  };
  let answer: (email: Email) => Promise<SendOutcome> = async ({ noticeId, attempt }) => ({
    kind: 'accepted',
    messageId: `ses-${noticeId}-${attempt}`,
  });

  await store.settings.publish(settings, newId());
  for (const name of ['teacher', 'gp', 'socialWorker', 'manager'] as const) {
    const person = personCalled(name);
    await store.people.add(person, newId());
    await store.organisations.save(organisationOf(person.organisation.id), newId());
  }

  const fonts = letterFonts();
  const mailDeps = {
    store,
    now,
    publicUrl: 'https://door.example',
    codeKey: 'a key of at least 32 bytes, for tests',
    digest: hashOf,
    fonts,
  };
  const mailer = {
    send: async (email: Email) => {
      sent.push(email);
      return answer(email);
    },
  };
  const enqueue: Enqueue = async (keys) => {
    queue.push(...keys.map((key) => NoticeKey.parse(key)));
    return [];
  };
  const handlers = {
    send: sendNotices({ ...mailDeps, store: storeOf('sendNotice'), mailer, newId, log }),
    news: recordMailEvents({ store: storeOf('mailEvents'), log, now, newId }),
    sweep: sweep({
      store: storeOf('sweep'),
      enqueue,
      checkFolder: async (folder: string) => void checks.push(folder),
      now,
      newId,
      log,
      authority: 'wyre',
      digest: hashOf,
    }),
  };

  const find = async (notice: Pick<Notice, 'owner' | 'id'>) => (await store.notices.find(noticeKey(notice)))!;

  return {
    table,
    store,
    newId,
    now,
    mailDeps,
    sent,
    queue,
    logged,
    log,
    handlers,
    find,
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    forward: (seconds: number) => {
      at = new Date(at.getTime() + seconds * 1000);
    },
    mailOf: (notice: Notice) => mailOfNotice(mailDeps, notice),
    /** A message that somebody is owed about a contact that is in the table. */
    async owed(changes: Partial<Pick<Notice, 'kind'>> & { person?: Person } = {}): Promise<Notice> {
      const contact = decidedContact({ id: newId() });
      const person = changes.person ?? personCalled('teacher');
      const notice = owe(
        {
          kind: changes.kind ?? 'acknowledgement',
          authority: 'wyre',
          owner: `contact/${contact.id}`,
          contactId: contact.id,
          to: { personId: person.id, email: person.email, organisation: person.organisation.name },
        },
        newId(),
        now(),
      );
      const event = {
        id: newId(),
        contactId: contact.id,
        version: contact.version,
        at: now().toISOString(),
        by: contact.holder,
        type: 'submitted' as const,
      };
      const change = { contact, event, letters: [], notices: [] };
      const writes = writesOf(change).map((write) => ({ ...write, over: 'nothing' as const }));
      allowed(await commit(table, newId(), [...writes, { item: noticeItem(notice), over: 'nothing' }]));
      return notice;
    },
    /** A letter that was just issued, to the teacher under this delivery policy, in the table with its notice. */
    async issued(delivery: DeliveryPolicy = 'letter-by-email', changes: Parameters<typeof decidedContact>[0] = {}) {
      const contact = decidedContact({ id: newId(), ...changes });
      const manager = managersMoment(now().toISOString(), newId);
      const organisation = { ...organisationOf(contact.raisedBy.organisation.id), deliveryPolicy: delivery };
      await store.organisations.save(organisation, newId());
      const record = letterRecord(contact, organisation);
      const told = { ...keys.concern(contact.id), concern: JSON.stringify(record.concern) };
      const authorised = allowed(authorise(contact, { seen: contact.version }, record, manager));
      const [letter] = authorised.letters;
      const moment = sentAtOnce({ ...manager, actor: actorOf(personCalled('socialWorker')) });
      const change = allowed(issue(authorised.contact, letter!, { seen: authorised.contact.version }, record, moment));
      await saveAll([told], authorised, change);
      return { contact: change.contact, letter: change.letters[0]!, notice: change.notices[0]! };
    },
    /** What the mail service publishes. */
    event: (eventType: string, notice: Notice, more: object = {}) => ({
      eventType,
      mail: {
        messageId: `ses-${notice.id}-1`,
        destination: [notice.to.email],
        tags: { notice: [notice.id], owner: [ownerTag(notice.owner)], attempt: ['1'], 'ses:source-ip': ['192.0.2.1'] },
      },
      ...more,
    }),
  };

  /** Puts what the rules made where it belongs, over nothing. */
  async function saveAll(also: { pk: string; sk: string }[], ...changes: Change[]) {
    const items = new Map<string, object>(also.map((item) => [`${item.pk} ${item.sk}`, item]));
    for (const change of changes) {
      for (const { item } of writesOf(change)) items.set(`${item.pk} ${item.sk}`, item);
    }
    const writes = [...items.values()].map((item) => ({
      item: item as { pk: string; sk: string },
      over: 'nothing' as const,
    }));
    allowed(await commit(table, newId(), writes));
  }
}
