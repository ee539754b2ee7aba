import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Random, randomFrom } from '../../../infra/local/seeds/random.ts';
import { IncidentId } from '../../../shared/ids.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import type { IncidentAdult, IncidentChild } from '../../../shared/incident/people.ts';
import type { CalendarDays } from '../../../shared/school-calendar/school-calendar.ts';
import { answerNotice } from '../../../shared/school-notice/answer-notice.ts';
import { boardOf, laneRow, noticeRow } from '../../../shared/school-notice/board.ts';
import { dispatch } from '../../../shared/school-notice/dispatch.ts';
import { schoolFigures } from '../../../shared/school-notice/figures.ts';
import type { LaneEntry } from '../../../shared/school-notice/lane.ts';
import { isDone, redFrom, stateOf } from '../../../shared/school-notice/notice-state.ts';
import { laneCarried, nextAt, passTime } from '../../../shared/school-notice/pass-time.ts';
import type { SchoolNotice, Tell } from '../../../shared/school-notice/school-notice.ts';
import { noticeBounced, recordCall, releaseNotice } from '../../../shared/school-notice/see-to-notice.ts';
import { localDate } from '../../../shared/time/london.ts';
import { idOf, momentOf, must, people } from '../../support/front-door.ts';
import { aChild } from '../../support/incident.ts';
import { councilDays } from '../../support/school-days.ts';
import {
  contactAt,
  contactsOf,
  knownWith,
  matchesOf,
  officers,
  placesWith,
  proofOf,
  rules,
  schoolAt,
} from '../../support/school-world.ts';
import { received } from '../../support/triage-world.ts';
import { london } from '../time/calendars.ts';

const schools = Array.from({ length: 41 }, (_, at) => at + 1);
const lateSpring: CalendarDays = {
  ...councilDays,
  terms: councilDays.terms.map((term) => (term.first === '2026-01-05' ? { ...term, last: '2026-04-02' } : term)),
};
const nights = {
  weekend: { from: '2026-11-20 16:00', until: '2026-11-23 08:45', council: councilDays },
  'half-term': { from: '2026-10-29 09:00', until: '2026-11-02 08:45', council: councilDays },
  'the change of the clocks': { from: '2026-03-28 18:00', until: '2026-03-30 08:45', council: lateSpring },
} as const;
const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000);

const base = received().incident;

/** Sixty incidents: one child each at home, elsewhere, in a nursery and nowhere, one adult who works at the school, others anywhere. */
function incidentsOf(random: Random): Incident[] {
  const at = (n: number): Partial<IncidentChild> => ({ education: 'school', schoolUrn: schoolAt(n).key });
  const special: Partial<IncidentChild>[] = [
    { education: 'home-educated' },
    { education: 'school', schoolUrn: '900090' },
    { education: 'early-years', schoolUrn: '900091' },
    { education: 'not-known' },
    at(1),
  ];
  return Array.from({ length: 60 }, (_, n) => {
    const given = special[n] ? [special[n]] : Array.from({ length: random.int(1, 3) }, () => at(random.pick(schools)));
    const children = given.map((more, place) => aChild({ id: `c${place + 1}`, ...more }));
    const work: IncidentAdult['work'] = n === 4 ? [{ kind: 'school', urn: schoolAt(1).key }] : [];
    const adults = base.facts.adults.map((adult, place) => (place === 1 ? { ...adult, work } : { ...adult, work: [] }));
    const id = IncidentId.parse(idOf(60_000 + n));
    return {
      ...base,
      id,
      reference: `DA-0000-${n}`,
      facts: { ...base.facts, policeReference: `22/${n}/26`, adults, children },
    };
  });
}

type Night = { notices: Map<string, SchoolNotice>; lanes: LaneEntry[]; told: string[] };

/** A night to a quarter of an hour: schools answer or do not, mail comes back, the officer rings from half past eight. */
function lived(random: Random, { from, until, council }: (typeof nights)[keyof typeof nights]) {
  const [begins, ends] = [london(from), london(until)];
  const inset = new Set([5, 6, 7].map((n) => schoolAt(n).key));
  const withInset = { ...council, insetDays: [...council.insetDays, localDate(ends)] };
  const days = Object.fromEntries(
    schools.map((n) => [schoolAt(n).key, inset.has(schoolAt(n).key) ? withInset : council]),
  );
  const dead = new Set([contactAt(2, 'lead').email, contactAt(3, 'lead').email]);
  const contacts = schools.map((n) => (n === 4 ? contactsOf(4, []) : contactsOf(n)));
  const places = { ...placesWith({ contacts, days }), council };
  const settings = [
    ...schools.map((n) => schoolAt(n)),
    schoolAt(90, { laCode: '009' }),
    schoolAt(91, { kind: 'early-years' }),
    ...Object.values(officers),
  ];
  const known = knownWith({ settings, days: council });
  const incidents = incidentsOf(random).map((incident) => ({ incident, at: minutes(begins, random.int(0, 24 * 60)) }));
  const night: Night = { notices: new Map(), lanes: [], told: [] };
  const keep = (notice: SchoolNotice | undefined) => notice && night.notices.set(notice.id, notice);
  const owe = (tell: readonly Tell[], now: Date) => {
    for (const { noticeId, kind, to } of tell) {
      night.told.push(...to.map(({ contactId }) => `${noticeId} ${kind} ${contactId}`));
      const bounced = to.find(({ email }) => dead.has(email));
      const notice = night.notices.get(noticeId);
      if (bounced && notice) keep(noticeBounced(notice, bounced.email, now));
    }
  };
  let made = 0;
  const moment = (now: Date) => ({ ...momentOf(people.officer, now), newId: () => idOf(70_000 + made++) });
  for (let now = begins; now <= ends; now = minutes(now, 15)) {
    for (const { incident } of incidents.filter(({ at }) => at > minutes(now, -15) && at <= now)) {
      const sent = dispatch(incident, matchesOf(incident, known), { notices: [], lanes: [] }, places, moment(now));
      for (const notice of sent.notices) keep(notice);
      night.lanes.push(...sent.lanes);
      owe(sent.tell, now);
    }
    night.lanes = night.lanes.map((lane) => laneCarried(lane, now, council) ?? lane);
    for (const notice of [...night.notices.values()]) {
      const passed = passTime(notice, now, places, rules);
      keep(passed?.notice);
      if (passed) {
        expect(passTime(passed.notice, now, places, rules)).toBeUndefined();
        expect((nextAt(passed.notice, rules) ?? minutes(now, 1)) > now).toBe(true);
        owe(passed.tell, now);
      }
      const latest = night.notices.get(notice.id) ?? notice;
      const reader = contacts.find(({ setting }) => setting === notice.setting.key)?.people[1];
      if (reader && ['sent', 'opened'].includes(stateOf(latest)) && random.chance(0.05)) {
        keep(
          must(
            answerNotice(
              latest,
              { contacts: contacts.find(({ setting }) => setting === notice.setting.key), adultNames: [] },
              { act: 'acknowledge', of: 'first', proof: proofOf(reader, now.toISOString()) },
            ),
          ),
        );
      }
    }
    if (now < minutes(ends, -15)) continue;
    // The officer stands before the board: settles what is held, and rings down the list.
    for (const notice of [...night.notices.values()].filter((one) => stateOf(one) === 'held')) {
      const released = must(
        releaseNotice(
          notice,
          { seen: notice.version, reason: 'The deputy alone may know.', without: [contactAt(1, 'lead').id] },
          places,
          moment(now),
        ),
      );
      keep(released.notice);
      owe(released.tell, now);
    }
    const settled = [...night.notices.values()].map((notice) => passTime(notice, now, places, rules)?.notice ?? notice);
    for (const notice of settled) keep(notice);
    const rows = [...night.notices.values()].map((notice) => noticeRow(notice, rules));
    for (const { noticeId, callees } of boardOf(rows, now).callList) {
      const notice = night.notices.get(noticeId);
      if (!notice) continue;
      const number = callees[0]?.number ?? 'the council’s own list';
      keep(
        must(
          recordCall(notice, { seen: notice.version, outcome: 'told', number, spokeTo: 'Whoever leads' }, moment(now)),
        ),
      );
    }
  }
  return { incidents, night, ends };
}

describe.each(Object.entries(nights))('a night with %s', (_, night) => {
  it('ends so that by a quarter to nine every child is told of, is not due yet, or waits in a named lane; and nobody twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const { incidents, night: end, ends } = lived(randomFrom(seed), night);
        const notices = [...end.notices.values()];
        for (const { incident } of incidents) {
          for (const { id } of incident.facts.children) {
            const of = notices.filter(
              ({ incidentId, childIds }) => incidentId === incident.id && childIds.includes(id),
            );
            const lanes = end.lanes.filter(({ incidentId, childId }) => incidentId === incident.id && childId === id);
            expect(of.length + lanes.length).toBeGreaterThan(0);
            for (const notice of of) {
              const waits = redFrom(notice, rules) > ends && ['sent', 'opened'].includes(stateOf(notice));
              expect([isDone(notice), waits]).toContain(true);
            }
          }
        }
        expect(new Set(end.told).size).toBe(end.told.length);
        const rows = [...notices.map((notice) => noticeRow(notice, rules)), ...end.lanes.map(laneRow)];
        const board = boardOf(rows, ends);
        expect(board.callList).toEqual([]);
        expect(
          board.rows.filter(({ stands }) => stands !== 'done').every(({ row }) => row.boardOn >= localDate(ends)),
        ).toBe(true);
        expect(end.lanes.map(({ lane }) => lane).sort()).toEqual(['not-known', 'out-of-area']);
        expect(schoolFigures(rows)).toMatchObject({ all: { notices: notices.length }, unmatched: 2 });
      }),
      { numRuns: 6 },
    );
  });
});
