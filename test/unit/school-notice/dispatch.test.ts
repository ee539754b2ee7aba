import { describe, expect, it } from 'vitest';
import type { IncidentAdult, IncidentChild } from '../../../shared/incident/people.ts';
import type { Notice } from '../../../shared/notice.ts';
import { withChildren } from '../../../shared/school-notice/bring-up-to.ts';
import { callOff } from '../../../shared/school-notice/call-off.ts';
import { dispatch } from '../../../shared/school-notice/dispatch.ts';
import { firstNotice } from '../../../shared/school-notice/first-notice.ts';
import { stateOf, urgencyOf } from '../../../shared/school-notice/notice-state.ts';
import { nextAt, passTime } from '../../../shared/school-notice/pass-time.ts';
import { schoolMail } from '../../../shared/school-notice/school-mail.ts';
import {
  noticeBounced,
  recordCall,
  releaseNotice,
  schoolClosed,
  sendAgain,
} from '../../../shared/school-notice/see-to-notice.ts';
import { settleLane } from '../../../shared/school-notice/settle-lane.ts';
import { settings as frontDoor, momentOf, must, people } from '../../support/front-door.ts';
import { councilDays } from '../../support/school-days.ts';
import {
  contactAt,
  contactsOf,
  knownWith,
  matchesOf,
  officers,
  onlyNotice,
  placesWith,
  rules,
  schoolAt,
  sentAt,
} from '../../support/school-world.ts';
import { received, report } from '../../support/triage-world.ts';
import { london } from '../time/calendars.ts';

const at = (time: string) => london(time);
const [robin, tamsin] = report().children;
const child = (more: Partial<IncidentChild>) => ({ ...robin, ...more });
const incidentOf = (children: unknown[], adults = report().adults as unknown[]) =>
  received(report({ children, adults })).incident;
const one = incidentOf([robin]);
const sunday = at('2026-11-22 09:00');
const officer = (now: Date) => momentOf(people.officer, now);
const working = (work: IncidentAdult['work'], which = 1) =>
  incidentOf(
    [robin],
    report().adults.map((adult, place) => (place === which ? { ...adult, work } : adult)),
  );

describe('an incident sent on its way', () => {
  it('reaches the lead and deputy of the child’s school at once, due before eight on its next school day', () => {
    const sent = sentAt(one, sunday);
    const notice = onlyNotice(sent);
    expect(notice).toMatchObject({
      setting: { key: '900001' },
      childIds: ['c1'],
      arrive: { on: '2026-11-23', at: '2026-11-23T08:00:00.000Z', holiday: false },
      boardOn: '2026-11-23',
    });
    expect(sent.tell).toEqual([
      {
        noticeId: notice.id,
        kind: 'first',
        to: [expect.objectContaining({ name: 'lead of 1' }), expect.objectContaining({ name: 'deputy of 1' })],
      },
    ]);
    expect([stateOf(notice), notice.call]).toEqual(['sent', undefined]);
  });

  it('is one message for each school, brothers and sisters together, each with its own pupils only', () => {
    const sent = sentAt(
      incidentOf([
        robin,
        { ...tamsin, schoolUrn: '900001' },
        { ...tamsin, id: 'c3', forename: 'Noor', schoolUrn: '900004' },
      ]),
      sunday,
    );
    expect(sent.notices.map(({ setting, childIds }) => [setting.key, childIds])).toEqual([
      ['900001', ['c1', 'c2']],
      ['900004', ['c3']],
    ]);
    expect(sent.tell).toHaveLength(2);
  });

  it('tells nobody twice when it is sent again, and adds a child who is found later', () => {
    const first = sentAt(one, sunday);
    const again = dispatch(one, matchesOf(one), first, placesWith(), officer(at('2026-11-22 10:00')));
    expect(again).toEqual({ notices: [], lanes: [], tell: [] });
    const answered = {
      ...onlyNotice(first),
      acknowledged: { at: '2026-11-22T10:00:00.000Z', contactId: contactAt(1, 'lead').id, name: 'x' },
    };
    const added = withChildren(
      answered,
      { childIds: ['c2'], passTo: [] },
      placesWith(),
      officer(at('2026-11-22 12:00')),
    )!;
    expect(added.tell).toMatchObject([{ kind: 'child-added' }]);
    expect([added.notice.childIds, stateOf(added.notice)]).toEqual([['c1', 'c2'], 'sent']);
  });

  it('of a dual registration goes to both, and of a child who moved to the new school alone', () => {
    const keys = (rolls: Parameters<typeof knownWith>[0]) =>
      sentAt(one, sunday, placesWith(), knownWith(rolls)).notices.map(({ setting }) => setting.key);
    const roll = (n: number, registration: 'main' | 'subsidiary' | 'sole', from = '2025-09-03') => ({
      setting: schoolAt(n).key,
      registration,
      from,
    });
    expect(keys({ rolls: [roll(1, 'main'), roll(6, 'subsidiary')] })).toEqual(['900001', '900006']);
    expect(keys({ rolls: [roll(1, 'sole'), roll(2, 'sole', '2026-11-16')] })).toEqual(['900002']);
  });

  it('waits for a training day, and says where nobody has entered the terms', () => {
    const inset = { ...councilDays, insetDays: [...councilDays.insetDays, '2026-11-23'] };
    const none = { ...councilDays, terms: [] };
    const arrive = (days: typeof inset) =>
      onlyNotice(sentAt(one, sunday, placesWith({ days: { '900001': days } }))).arrive;
    expect(arrive(inset)).toMatchObject({ on: '2026-11-24', holiday: false, assumed: false });
    expect(arrive(none)).toMatchObject({ on: '2026-11-23', assumed: true });
  });

  it('puts a child without a place into a lane, once, and nothing where the incident no longer counts', () => {
    const unknown = incidentOf([child({ schoolUrn: undefined, schoolName: undefined, education: 'home-educated' })]);
    const lane = sentAt(unknown, sunday, placesWith(), knownWith({ settings: [] }));
    expect(lane).toMatchObject({
      notices: [],
      lanes: [{ childId: 'c1', lane: 'home-educated', boardOn: '2026-11-23' }],
      tell: [],
    });
    expect(
      dispatch(unknown, matchesOf(unknown, knownWith({ settings: [] })), lane, placesWith(), officer(sunday)).lanes,
    ).toEqual([]);
    const withdrawn = {
      ...one,
      status: 'withdrawn' as const,
      reason: 'Twice',
      withdrawn: { at: one.receivedAt, by: { id: 'x', name: 'x', role: 'officer' as const, organisation: 'x' } },
    };
    expect(sentAt(withdrawn, sunday)).toEqual({ notices: [], lanes: [], tell: [] });
  });

  it('to another council’s officer names the school that they pass it on to, and to nobody else', () => {
    const settings = [schoolAt(1), schoolAt(2, { laCode: '007' }), officers.temeshire];
    const of = incidentOf([robin, child({ id: 'c2', forename: 'Noor', schoolUrn: '900002' })]);
    const [own, theirs] = sentAt(of, sunday, placesWith(), knownWith({ settings })).notices;
    expect([theirs?.setting.key, theirs?.passTo]).toEqual([
      officers.temeshire.key,
      [{ childId: 'c2', key: '900002', name: 'School 2' }],
    ]);
    expect(firstNotice(theirs!, of, frontDoor).passTo).toEqual([{ child: 'Noor Alderwick', school: 'School 2' }]);
    expect([own?.passTo, firstNotice(own!, of, frontDoor).passTo]).toEqual([undefined, undefined]);
  });

  it('goes to an officer of ours, or of the other council, who is rung where they proved no address', () => {
    const home = incidentOf([child({ schoolUrn: undefined, schoolName: undefined, education: 'home-educated' })]);
    const notice = onlyNotice(sentAt(home, sunday));
    expect(notice).toMatchObject({
      setting: { key: officers.home.key, kind: 'home-education' },
      call: { why: 'none-confirmed' },
    });
    expect(stateOf(notice)).toBe('ready');
  });
});

describe('in a holiday', () => {
  const monday = at('2026-10-26 09:00');
  const holiday = contactAt(1, 'holiday');
  const places = placesWith({ contacts: [contactsOf(1, [contactAt(1, 'lead'), holiday])] });

  it('whoever is named for it is told now, and the school again on the morning of its first day', () => {
    const sent = sentAt(one, monday, places);
    const notice = onlyNotice(sent);
    expect(notice).toMatchObject({ arrive: { on: '2026-11-02', holiday: true }, boardOn: '2026-10-26' });
    expect(sent.tell[0]?.to.map(({ contactId }) => contactId)).toEqual([holiday.id]);
    expect([notice.noHolidayContact, onlyNotice(sentAt(one, monday)).noHolidayContact]).toEqual([false, true]);
    const morning = passTime(notice, at('2026-11-02 07:00'), places, rules)!;
    expect(morning.tell).toMatchObject([{ kind: 'first-day', to: [{ name: 'lead of 1' }] }]);
    expect(passTime(morning.notice, at('2026-11-02 07:09'), places, rules)).toBeUndefined();
  });

  it('an answer from its holiday contact is one, and the school is still told on its first day', () => {
    const notice = {
      ...onlyNotice(sentAt(one, monday, places)),
      acknowledged: { at: '2026-10-26T12:00:00.000Z', contactId: holiday.id, name: 'x' },
    };
    expect(nextAt(notice, rules)).toEqual(at('2026-11-02 07:00'));
    const morning = passTime(notice, at('2026-11-02 07:05'), places, rules)!;
    expect([morning.tell.length, stateOf(morning.notice), morning.notice.call, nextAt(morning.notice, rules)]).toEqual([
      1,
      'acknowledged',
      undefined,
      undefined,
    ]);
  });
});

describe('somebody rings', () => {
  const stale = { ...contactAt(1, 'lead'), confirmed: { at: '2025-09-10T09:00:00.000Z', how: 'code' as const } };
  const put = sentAt(one, sunday);
  const night = onlyNotice(put);
  const arrived = schoolMail(night, put.tell, officer(sunday)).mails.map(
    (mail): Notice => ({ ...mail, state: 'delivered' }),
  );

  it('at once where the lead’s address is older than twelve months, or what was sent comes back', () => {
    const places = placesWith({ contacts: [contactsOf(1, [stale, contactAt(1, 'deputy')])] });
    expect(onlyNotice(sentAt(one, sunday, places))).toMatchObject({
      call: { why: 'lead-stale' },
      told: [{ to: [{ name: 'deputy of 1' }] }],
    });
    const bounced = noticeBounced(night, contactAt(1, 'lead').email.toUpperCase(), at('2026-11-22 09:05'))!;
    expect(bounced).toMatchObject({ call: { why: 'message-bounced', since: '2026-11-22T09:05:00.000Z' } });
    expect(noticeBounced(bounced, contactAt(1, 'lead').email, sunday)).toBeUndefined();
    expect(noticeBounced(night, 'somebody@else.example', sunday)).toBeUndefined();
    expect(urgencyOf(bounced, sunday, rules)).toBe('call');
  });

  it('half an hour after it was due, and a manager knows at half past nine', () => {
    expect(nextAt(night, rules)).toEqual(at('2026-11-23 07:00'));
    const looked = passTime(night, at('2026-11-23 07:00'), placesWith(), rules, arrived)!.notice;
    expect(nextAt(looked, rules)).toEqual(at('2026-11-23 08:30'));
    expect(passTime(looked, at('2026-11-23 08:29'), placesWith(), rules)).toBeUndefined();
    const late = passTime(looked, at('2026-11-23 08:30'), placesWith(), rules)!.notice;
    expect([late.call?.why, late.escalatedAt, urgencyOf(late, at('2026-11-23 08:30'), rules)]).toEqual([
      'not-acknowledged',
      undefined,
      'late',
    ]);
    const escalated = passTime(late, at('2026-11-23 09:30'), placesWith(), rules)!.notice;
    expect([escalated.escalatedAt, urgencyOf(escalated, at('2026-11-23 09:30'), rules)]).toEqual([
      '2026-11-23T09:30:00.000Z',
      'escalated',
    ]);
    expect(passTime(escalated, at('2026-11-24 00:00'), placesWith(), rules)?.notice.boardOn).toBe('2026-11-24');
  });

  it('and the school knows once somebody there was told, by name; a message left tells nobody', () => {
    const moment = officer(at('2026-11-23 08:35'));
    const late = passTime(night, at('2026-11-23 08:30'), placesWith(), rules, arrived)!.notice;
    const call = (more: object) =>
      recordCall(late, { seen: late.version, outcome: 'told', number: '01632 960101', ...more }, moment);
    const left = must(call({ outcome: 'left-message' }));
    expect([stateOf(left), left.call?.why]).toEqual(['sent', 'not-acknowledged']);
    expect(call({})).toMatchObject({ refusal: { kind: 'invalid', problems: [{ field: 'spokeTo', code: 'missing' }] } });
    const told = must(call({ spokeTo: 'The deputy' }));
    expect([stateOf(told), told.call, urgencyOf(told, at('2026-11-23 10:00'), rules)]).toEqual([
      'phoned',
      undefined,
      'done',
    ]);
    expect(call({ seen: 0 })).toMatchObject({ refusal: { kind: 'stale' } });
    expect(
      recordCall(late, { seen: late.version, outcome: 'told', number: '1', spokeTo: 'x' }, momentOf(people.referrer)),
    ).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  it('where the register closes a school that has not answered', () => {
    expect(schoolClosed(night, sunday)).toMatchObject({ call: { why: 'school-closed' } });
    const done = {
      ...night,
      acknowledged: { at: '2026-11-22T10:00:00.000Z', contactId: contactAt(1, 'lead').id, name: 'x' },
    };
    expect(schoolClosed(done, sunday)).toBeUndefined();
  });
});

describe('a notice is stopped for the officer', () => {
  it.each<[string, IncidentAdult['work']]>([
    ['works at the school', [{ kind: 'school', urn: '900001' }]],
    ['governs it', [{ kind: 'school-governor', where: 'School 1' }]],
    ['helps there as a volunteer', [{ kind: 'school-volunteer', urn: '900001' }]],
    ['works at a school that nobody named', [{ kind: 'school' }]],
    ['does other work there', [{ kind: 'other-with-children', urn: '900001' }]],
  ])('where an adult of the incident %s, victim or not', (_, work) => {
    for (const which of [0, 1]) {
      const sent = sentAt(working(work, which), sunday);
      const notice = onlyNotice(sent);
      expect([stateOf(notice), notice.hold?.adultIds, sent.tell, notice.told]).toEqual([
        'held',
        [`a${which + 1}`],
        [],
        [],
      ]);
    }
  });

  it('where they work there under the number that it had before it converted, and not where they work elsewhere', () => {
    const links = [{ from: '900008', to: '900001' }];
    expect(
      stateOf(onlyNotice(sentAt(working([{ kind: 'school', urn: '900008' }]), sunday, placesWith({ links })))),
    ).toBe('held');
    expect(
      stateOf(onlyNotice(sentAt(working([{ kind: 'school', urn: '900007' }]), sunday, placesWith({ links })))),
    ).toBe('sent');
  });

  it('is never rung about by itself, stands red in time, and goes to the others once the officer has said who may know', () => {
    const held = onlyNotice(sentAt(working([{ kind: 'school', urn: '900001' }]), sunday));
    const morning = passTime(held, at('2026-11-23 09:30'), placesWith(), rules)!;
    expect([morning.notice.call, morning.tell, urgencyOf(morning.notice, at('2026-11-23 09:30'), rules)]).toEqual([
      undefined,
      [],
      'escalated',
    ]);
    const lead = contactAt(1, 'lead').id;
    const command = { seen: 1, reason: 'The head’s deputy alone may know.', without: [lead] };
    const moment = officer(at('2026-11-22 20:00'));
    expect(releaseNotice(held, { ...command, reason: 'Fine' }, placesWith(), moment)).toMatchObject({
      refusal: { kind: 'invalid' },
    });
    expect(releaseNotice(held, { ...command, seen: 2 }, placesWith(), moment)).toMatchObject({
      refusal: { kind: 'stale' },
    });
    const released = must(releaseNotice(held, command, placesWith(), moment));
    expect(released.tell).toMatchObject([{ kind: 'first', to: [{ name: 'deputy of 1' }] }]);
    expect(released.notice.callees.map(({ name }) => name)).toEqual(['deputy of 1', '']);
    expect(stateOf(released.notice)).toBe('sent');
    expect(releaseNotice(released.notice, { ...command, seen: 2 }, placesWith(), moment)).toMatchObject({
      refusal: { kind: 'wrong-status' },
    });
  });
});

describe('what the police tell later', () => {
  const places = placesWith();
  const later = officer(at('2026-11-22 15:00'));
  const near = working([{ kind: 'school', urn: '900001' }]);
  const again = (incident: typeof one, notice: ReturnType<typeof onlyNotice>) =>
    dispatch(incident, matchesOf(incident), { notices: [notice], lanes: [] }, places, later);

  it('stops a notice that went, though it was acknowledged, where an adult turns out to be near to the school', () => {
    const sent = onlyNotice(sentAt(one, sunday));
    const answered = {
      ...sent,
      acknowledged: { at: '2026-11-22T10:00:00.000Z', contactId: contactAt(1, 'lead').id, name: 'x' },
    };
    const stopped = onlyNotice(again(near, answered));
    expect([stateOf(stopped), stopped.version, again(near, answered).tell]).toEqual(['held', 2, []]);
    expect(again(near, stopped).notices).toEqual([]);
    const rung = must(
      recordCall(
        stopped,
        { seen: 2, outcome: 'told', number: '1', spokeTo: 'The head' },
        officer(at('2026-11-22 16:00')),
      ),
    );
    expect(stateOf(rung)).toBe('phoned');
  });

  it('ends a notice without a word where the police say now that the child is not there, and that an adult is', () => {
    const sent = onlyNotice(sentAt(one, sunday));
    const elsewhere = incidentOf(
      [child({ schoolUrn: '900002' })],
      report().adults.map((adult, at) => (at === 1 ? { ...adult, work: [{ kind: 'school', urn: '900001' }] } : adult)),
    );
    const found = dispatch(elsewhere, matchesOf(elsewhere), { notices: [sent], lanes: [] }, places, later);
    expect(found.notices.map((notice) => [notice.setting.key, stateOf(notice)])).toEqual([
      ['900001', 'called-off'],
      ['900002', 'sent'],
    ]);
    expect(found.tell.map(({ kind }) => kind)).toEqual(['first']);
  });

  it('stops it again for another adult than it was released for', () => {
    const held = onlyNotice(sentAt(near, sunday));
    const { notice } = must(
      releaseNotice(held, { seen: 1, reason: 'The deputy alone may know.', without: [] }, places, later),
    );
    expect(again(near, notice).notices).toEqual([]);
    const both = incidentOf(
      [robin],
      report().adults.map((adult) => ({ ...adult, work: [{ kind: 'school', urn: '900001' }] })),
    );
    expect([stateOf(onlyNotice(again(both, notice))), onlyNotice(again(both, notice)).hold?.adultIds]).toEqual([
      'held',
      ['a1', 'a2'],
    ]);
  });

  it('calls it off where the incident is withdrawn or had been told twice, and tells whoever was told', () => {
    const sent = onlyNotice(sentAt(one, sunday));
    expect(callOff(sent, one, sunday)).toBeUndefined();
    const off = callOff(sent, { status: 'superseded' }, sunday)!;
    expect(off).toMatchObject({
      notice: { calledOff: { why: 'superseded' } },
      tell: [{ kind: 'called-off', to: [{ name: 'lead of 1' }, {}] }],
    });
    expect([
      stateOf(off.notice),
      nextAt(off.notice, rules),
      callOff(off.notice, { status: 'withdrawn' }, sunday),
    ]).toEqual(['called-off', undefined, undefined]);
    expect(callOff(onlyNotice(sentAt(near, sunday)), { status: 'withdrawn' }, sunday)?.tell).toEqual([]);
  });

  it('is sent again by an officer once somebody there has proved an address', () => {
    const ready = onlyNotice(sentAt(one, sunday, placesWith({ contacts: [contactsOf(1, [])] })));
    expect([stateOf(ready), ready.call?.why]).toEqual(['ready', 'none-confirmed']);
    const sent = must(sendAgain(ready, { seen: 1 }, places, later));
    expect([stateOf(sent.notice), sent.tell[0]?.kind]).toEqual(['sent', 'first']);
    expect(sendAgain(onlyNotice(sentAt(near, sunday)), { seen: 1 }, places, later)).toMatchObject({
      refusal: { kind: 'wrong-status' },
    });
  });
});

describe('a child in a lane', () => {
  const unknown = incidentOf([
    robin,
    child({ id: 'c2', forename: 'Noor', schoolUrn: undefined, schoolName: undefined, education: 'school' }),
  ]);
  const sent = sentAt(unknown, sunday);
  const [entry] = sent.lanes;
  const about = { incident: unknown, notices: sent.notices, settings: knownWith().settings, places: placesWith() };
  const moment = officer(at('2026-11-22 11:00'));
  const placed = (key: string) => settleLane(entry!, { seen: 1, end: { how: 'placed', places: [key] } }, about, moment);

  it('is placed by an officer: on the notice of a sibling’s school, or with one of its own', () => {
    expect(entry).toMatchObject({ lane: 'school-not-found', childId: 'c2' });
    const sibling = must(placed('900001'));
    expect([sibling.notices[0]?.childIds, sibling.tell[0]?.kind, sibling.lanes[0]?.ended?.how]).toEqual([
      ['c1', 'c2'],
      'child-added',
      'placed',
    ]);
    expect(must(placed('900002'))).toMatchObject({
      notices: [{ setting: { key: '900002' }, childIds: ['c2'] }],
      tell: [{ kind: 'first' }],
    });
    expect(placed('900099')).toMatchObject({ refusal: { kind: 'invalid' } });
  });

  it('is told of otherwise, or of nobody, with words that say so; once, and by those who may', () => {
    const end = { how: 'told-otherwise' as const, whom: 'Temeshire’s officer, by telephone' };
    const ended = must(settleLane(entry!, { seen: 1, end }, about, moment));
    expect(ended).toMatchObject({ notices: [], lanes: [{ ended: { ...end, by: { name: people.officer.name } } }] });
    expect(settleLane(ended.lanes[0]!, { seen: 2, end }, about, moment)).toMatchObject({
      refusal: { kind: 'wrong-status' },
    });
    expect(settleLane(entry!, { seen: 1, end }, about, momentOf(people.lead))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });
});
