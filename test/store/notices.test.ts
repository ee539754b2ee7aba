import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import { NoticeKey, type NoticeStore, noticeKey, noticeStore } from '../../functions/store/notices.ts';
import type { Table } from '../../functions/store/table.ts';
import { ContactId } from '../../shared/ids.ts';
import { type Notice, owe } from '../../shared/notice.ts';
import { heard } from '../../shared/notice-news.ts';
import { asTask, taskDone } from '../../shared/notice-task.ts';
import { attempted } from '../../shared/notice-transitions.ts';
import { engines, freshTable } from '../support/engines.ts';

const start = new Date('2026-11-23T10:00:00Z');
const by = { id: 'p-1', name: 'Someone', role: 'officer', organisation: 'The council' } as const;

describe.each(engines)('notices on the %s engine', (engine) => {
  let table: Table;
  let notices: NoticeStore;
  beforeAll(async () => {
    table = await freshTable(engine);
    notices = noticeStore(table);
  });

  /** A notice of an authority of its own, so that its lists are its own. */
  const saved = async (now = start) => {
    const contactId = ContactId.parse(randomUUID());
    const to = { email: 'someone@oakfield-primary.example', organisation: 'A school' };
    const owed = {
      kind: 'outcome-letter' as const,
      authority: randomUUID(),
      owner: `contact/${contactId}`,
      contactId,
      to,
    };
    const notice = owe(owed, randomUUID(), now);
    expect(await notices.save(notice, randomUUID())).toEqual({ ok: true, value: undefined });
    return notice;
  };
  const keep = async (notice: Notice | undefined) => {
    expect((await notices.save(notice!, randomUUID())).ok).toBe(true);
    return notice!;
  };
  const lists = async ({ authority }: Notice) => ({
    unsettled: (await notices.unsettled(authority, new Date('2027-01-01'))).items.length,
    awaiting: (await notices.awaitingDelivery(authority, new Date('2027-01-01'))).items.length,
    trouble: (await notices.trouble(authority)).items.length,
  });

  it('a notice is found by what travels in the queue, and is what was saved', async () => {
    const notice = await saved();
    const key = NoticeKey.parse(JSON.parse(JSON.stringify(noticeKey(notice))));
    expect(await notices.find(key)).toEqual(notice);
    expect(await notices.find(keys.notice(notice.owner, randomUUID()))).toBeUndefined();
  });

  it('of ten who claim at once, one gets it', async () => {
    const notice = await saved();
    const claims = await Promise.all(
      Array.from({ length: 10 }, () => notices.claim(notice, { now: start, claimId: randomUUID() })),
    );
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await notices.find(noticeKey(notice)))?.state).toBe('sending');
  });

  it('it stands in one list at a time, of those who must do something next', async () => {
    const notice = await saved();
    expect(await lists(notice)).toEqual({ unsettled: 1, awaiting: 0, trouble: 0 });
    const claim = await notices.claim(notice, { now: start, claimId: randomUUID() });
    if (!claim.ok) throw new Error();
    const claimId = claim.value.claimId ?? '';
    const outcome = { kind: 'accepted' as const, messageId: 'm-1' };
    const sent = await keep(attempted(claim.value, { attempt: 1, claimId, outcome, now: start }));
    expect(await lists(notice)).toEqual({ unsettled: 0, awaiting: 1, trouble: 0 });
    const chased = await keep(
      asTask(sent, {
        now: new Date('2026-11-23T10:10:00Z'),
        limits: { taskMinutes: 10, silenceMinutes: 10 },
        owner: by,
      }),
    );
    expect(await lists(notice)).toEqual({ unsettled: 0, awaiting: 0, trouble: 1 });
    const bounced = await keep(heard(chased, { news: 'bounced', attempt: 1, now: start }));
    expect(await lists(notice)).toEqual({ unsettled: 0, awaiting: 0, trouble: 1 });
    const done = taskDone(bounced, { by, how: 'rang the school', now: start });
    await keep(done.ok ? done.value : undefined);
    expect(await lists(notice)).toEqual({ unsettled: 0, awaiting: 0, trouble: 0 });
  });

  it('a change made on what is out of date is refused', async () => {
    const notice = await saved();
    await keep({ ...notice, version: 2 });
    expect(await notices.save({ ...notice, version: 2 }, randomUUID())).toEqual({
      ok: false,
      refusal: { kind: 'stale' },
    });
  });

  it('lies with its contact, and is not yet due in the sweep before its time', async () => {
    const notice = await saved(new Date('2026-11-23T12:00:00Z'));
    expect((await notices.unsettled(notice.authority, start)).items).toEqual([]);
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.contactPartition(notice.contactId!) },
      }),
    );
    expect(Items).toHaveLength(1);
  });

  it.each(['CONTACT#x', 'ACCESS#00000000-0000-4000-8000-000000000001', 'CONTACT#a#b-c-d-e-f'])(
    'a key that is no notice’s is not taken from a queue: %s',
    (pk) => {
      expect(NoticeKey.safeParse({ pk, sk: 'NOTICE#00000000-0000-4000-8000-000000000001' }).success).toBe(false);
    },
  );
});
