import { recordMailEvents } from '../../../functions/events/mail-events.ts';
import { relayNotices } from '../../../functions/events/relay-notices.ts';
import { sendNotices } from '../../../functions/events/send-notice.ts';
import { sweep } from '../../../functions/events/sweep.ts';
import { type Email, ownerTag } from '../../../functions/senders/email.ts';
import type { Key } from '../../../functions/store/keys.ts';
import { NoticeKey } from '../../../functions/store/notices.ts';
import type { Table } from '../../../functions/store/table.ts';
import { openWholeStore } from '../../../functions/store/whole-store.ts';
import type { Random } from '../../../infra/local/seeds/random.ts';
import { tableRights } from '../../../infra/table-rights.ts';
import { letterFonts } from '../fonts.ts';
import { limitedTo } from '../limited.ts';
import { changed, context, messages } from '../mail-world.ts';
import { authority, type Service } from '../service.ts';

type Command = { constructor: { name: string }; input: { TransactItems?: { Put?: { Item: Key } }[] } };

/** A table that tells which notices changed, as its stream does. */
export function streaming({ client, name }: Table, changes: Key[]): Table {
  const send = async (command: Command) => {
    const answer = await client.send(command as never);
    if (command.constructor.name === 'TransactWriteCommand') {
      for (const { Put } of command.input.TransactItems ?? [])
        if (Put?.Item.sk.startsWith('NOTICE#')) changes.push({ pk: Put.Item.pk, sk: Put.Item.sk });
    }
    return answer;
  };
  return { name, client: Object.assign(Object.create(client), { send }) };
}

/** A process that may be killed: after so many calls of the table it does nothing more, and may not know of the last. */
function mortal({ client, name }: Table, random: Random) {
  let left = Number.POSITIVE_INFINITY;
  let dead = false;
  const killed = () => Object.assign(new Error('killed'), { name: 'Killed' });
  const send = async (command: never) => {
    if (dead) throw killed();
    left -= 1;
    if (left >= 0) return client.send(command);
    dead = true;
    if (random.chance(0.5)) await client.send(command);
    throw killed();
  };
  return {
    table: { name, client: Object.assign(Object.create(client), { send }) } as Table,
    /** Runs a process to its end, or until it is killed. Whatever else goes wrong is thrown. */
    async run<T>(work: () => Promise<T>, after?: number): Promise<T | 'killed'> {
      left = after ?? Number.POSITIVE_INFINITY;
      dead = false;
      try {
        const answer = await work();
        return dead ? 'killed' : answer;
      } catch (error) {
        if (dead) return 'killed';
        throw error;
      }
    },
  };
}

type Faults = {
  random: Random;
  kills: number;
  dead: ReadonlySet<string>;
  /** Whether the mail service cannot be reached at a moment. */
  isDown?: (now: Date) => boolean;
  /** Whether it takes a mail of which nothing is heard again. */
  isLost?: (email: Email) => boolean;
};

/**
 * Everything between the table and the mailboxes, as it runs in AWS: the stream and its relay, the queue and its sender,
 * the minute hand, and what the mail service says. While kills are left, any of them may be killed in the middle.
 */
export function nightPost({ deps, clock }: Service, table: Table, changes: Key[], faults: Faults) {
  const { random, dead } = faults;
  let kills = faults.kills;
  const sent: Email[] = [];
  const queue: NoticeKey[] = [];
  const news: object[] = [];
  const body = mortal(table, random);
  const storeFor = (name: keyof typeof tableRights) =>
    openWholeStore(limitedTo(body.table, tableRights[name]), authority);

  const mailer = {
    async send(email: Email) {
      if (faults.isDown?.(clock.now())) return { kind: 'refused-now' as const, why: 'connection' };
      sent.push(email);
      const messageId = `ses-${email.noticeId}-${email.attempt}`;
      if (faults.isLost?.(email)) return { kind: 'accepted' as const, messageId };
      const tags = { notice: [email.noticeId], owner: [ownerTag(email.owner)], attempt: [String(email.attempt)] };
      const bounce = { bounce: { bounceType: 'Permanent', bounceSubType: 'General' } };
      const bounces = dead.has(email.to);
      news.push({ eventType: bounces ? 'Bounce' : 'Delivery', mail: { messageId, tags }, ...(bounces && bounce) });
      return { kind: 'accepted' as const, messageId };
    },
  };
  const enqueue = async (keys: readonly Key[]) => {
    queue.push(...keys.map((key) => NoticeKey.parse(key)));
    return [];
  };
  const minute = sweep({ ...deps, store: storeFor('sweep'), checkFolder: async () => {}, enqueue });
  const send = sendNotices({ ...deps, store: storeFor('sendNotice'), fonts: letterFonts(), mailer });
  const record = recordMailEvents({ ...deps, store: storeFor('mailEvents') });

  /** One that is killed takes with it what it had not handed on. */
  const dies = (): number | undefined => {
    if (kills === 0 || !random.chance(0.3)) return undefined;
    kills -= 1;
    return random.int(0, 12);
  };

  async function relay(): Promise<void> {
    const batch = changes.slice(0, 100);
    if (batch.length === 0) return;
    const dying = dies();
    const handler = relayNotices({
      log: deps.log,
      enqueue: async (keys) => {
        await enqueue(dying === undefined ? keys : keys.slice(0, dying));
        if (dying !== undefined) throw new Error('killed');
        return [];
      },
    });
    await handler(changed(...batch), context);
    // The stream begins again where it was, because nobody said how far the relay had come.
    if (dying === undefined) changes.splice(0, batch.length);
  }

  async function deliver(): Promise<void> {
    const batch = queue.slice(0, 10);
    if (batch.length > 0 && (await body.run(() => send(messages(...batch), context), dies())) !== 'killed')
      queue.splice(0, batch.length);
    const told = news.slice(0, 10);
    if (told.length > 0 && (await body.run(() => record(messages(...told), context), dies())) !== 'killed')
      news.splice(0, told.length);
  }

  return {
    sent,
    killsLeft: () => kills,
    /** Until nothing is on its way: a minute hand, and whatever came of it. */
    async turn(): Promise<void> {
      await body.run(() => minute({}, context), dies());
      for (let tries = 0; tries < 400 && changes.length + queue.length + news.length > 0; tries += 1) {
        await relay();
        await deliver();
      }
    },
  };
}
