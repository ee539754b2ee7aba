import { expect, it } from 'vitest';
import { stampOf } from '../../../shared/actor.ts';
import { addPerson } from '../../../shared/form/changes.ts';
import { emptyConcern } from '../../../shared/form/concern.ts';
import { noticeRow, standsAt } from '../../../shared/school-notice/board.ts';
import { stateOf } from '../../../shared/school-notice/notice-state.ts';
import { nextAt, passTime } from '../../../shared/school-notice/pass-time.ts';
import { mostReplies } from '../../../shared/school-notice/reply.ts';
import { type ReplyToNotice, readReplies, replyToNotice } from '../../../shared/school-notice/reply-to-notice.ts';
import { worryAsConcern } from '../../../shared/school-notice/worry-as-concern.ts';
import { idOf, momentOf, must, people } from '../../support/front-door.ts';
import { councilDays } from '../../support/school-days.ts';
import { contactAt, contactsOf, onlyNotice, placesWith, proofOf, rules, sentAt } from '../../support/school-world.ts';
import { received } from '../../support/triage-world.ts';

const sunday = new Date('2026-11-22T20:00:00.000Z');
const monday = new Date('2026-11-23T09:10:00.000Z');
const { incident } = received();
const child = { ...incident.facts.children[0]!, education: 'school' as const, schoolUrn: '900001' };
const about = { ...incident, facts: { ...incident.facts, children: [child] } };
const notice = onlyNotice(sentAt(about, sunday));
const moment = momentOf(people.officer, monday);
const lead = contactAt(1, 'lead');
const who = {
  near: { contacts: contactsOf(1), adultNames: [] },
  proof: proofOf(lead, monday.toISOString()),
  readable: notice.childIds,
  council: councilDays,
};
const said: ReplyToNotice = { id: idOf(77), kind: 'child-said', children: [], words: '  “I was on the stairs.”\n' };
const reply = (command: Partial<ReplyToNotice> = {}, of = notice) =>
  replyToNotice(of, { ...said, ...command }, who, moment);

it('keeps the words of a child as they were typed, owes the front door word of them, and counts as acknowledged', () => {
  const { notice: next, reply: kept, owed } = must(reply());
  expect(kept).toMatchObject({ words: said.words, childIds: [child.id], by: { name: lead.name }, version: 1 });
  expect(stateOf(next)).toBe('acknowledged');
  expect([next.version, next.call, next.replies]).toEqual([
    notice.version + 1,
    undefined,
    { count: 1, waiting: 1, lastAt: monday.toISOString() },
  ]);
  expect([owed.kind, owed.owner]).toEqual(['incident-replied', `incident/${incident.id}`]);
  expect(JSON.stringify(owed)).not.toContain('stairs');
});

it('asks for words where there must be some, and for the pupil where there are several', () => {
  for (const kind of ['child-said', 'new-worry'] as const) {
    expect(reply({ kind, words: ' \n ' })).toMatchObject({
      refusal: { kind: 'invalid', problems: [{ field: 'words', code: 'missing' }] },
    });
  }
  expect(must(reply({ kind: 'absent-today', words: 'left over' })).reply.words).toBeUndefined();
  const two = { ...who, readable: ['c1', 'c2'] };
  expect(replyToNotice(notice, said, two, moment)).toMatchObject({
    refusal: { problems: [{ field: 'children', code: 'missing' }] },
  });
  expect(must(replyToNotice(notice, { ...said, children: ['c2', 'c9'] }, two, moment)).reply.childIds).toEqual(['c2']);
});

it('is not there for whoever may not read the notice, and ends where a school has replied too often', () => {
  const stranger = { ...who, proof: { ...who.proof, email: 'somebody@else.example' } };
  expect(replyToNotice(notice, said, stranger, moment)).toMatchObject({ refusal: { kind: 'not-found' } });
  expect(replyToNotice(notice, said, { ...who, readable: [] }, moment)).toMatchObject({
    refusal: { kind: 'not-found' },
  });
  const full = { ...notice, replies: { count: mostReplies, waiting: 0, lastAt: notice.since } };
  expect(reply({}, full)).toMatchObject({ refusal: { kind: 'too-large' } });
});

it('stands on the board from day to day until somebody has read it, and then no longer', () => {
  const { notice: replied } = must(reply());
  expect(standsAt(noticeRow(replied, rules), monday)).toBe('to-read');
  const night = nextAt(replied, rules)!;
  expect(night.toISOString()).toBe('2026-11-24T00:00:00.000Z');
  const carried = passTime(replied, night, placesWith(), rules)!.notice;
  expect([carried.boardOn, carried.call]).toEqual(['2026-11-24', undefined]);
  const reader = momentOf(people.officer, night);
  expect(readReplies(carried, { seen: carried.version - 1 }, reader)).toMatchObject({ refusal: { kind: 'stale' } });
  const read = must(readReplies(carried, { seen: carried.version }, reader));
  expect(read.replies).toMatchObject({ waiting: 0, read: { by: stampOf(people.officer) } });
  expect([standsAt(noticeRow(read, rules), night), nextAt(read, rules)]).toEqual(['done', undefined]);
  expect(readReplies(read, { seen: read.version }, reader).ok).toBe(false);
});

it('a new worry becomes one concern, with the child, the school and the words filled in', () => {
  const { reply: worry } = must(reply({ kind: 'new-worry', words: 'She would not go home.' }));
  const begun = addPerson(emptyConcern(), 'child', 'first');
  const lead = { ...moment, actor: people.referrer };
  const turned = must(worryAsConcern(worry, { notice, incident: about, begun }, lead));
  const { concern } = turned.draft;
  expect(concern.children).toHaveLength(1);
  expect(concern.children[0]).toMatchObject({
    id: 'first',
    child: { forename: child.forename },
    'child-education-health': { education: 'school', schoolUrn: '900001' },
  });
  expect(concern['what-happened']?.whatHappened).toBe('She would not go home.');
  expect(concern.history?.history).toContain(notice.reference);
  expect(worryAsConcern(turned.reply, { notice, incident: about, begun }, lead)).toMatchObject({
    refusal: { kind: 'wrong-status' },
  });
  const { reply: other } = must(reply());
  expect(worryAsConcern(other, { notice, incident: about, begun }, lead)).toMatchObject({
    refusal: { kind: 'not-found' },
  });
});
