import { expect, it } from 'vitest';
import { stampOf } from '../../../shared/actor.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { dispatch, laneFor } from '../../../shared/school-notice/dispatch.ts';
import { firstNotice } from '../../../shared/school-notice/first-notice.ts';
import type { LaneEntry } from '../../../shared/school-notice/lane.ts';
import type { Known } from '../../../shared/school-notice/match-child.ts';
import { stateOf } from '../../../shared/school-notice/notice-state.ts';
import type { Places } from '../../../shared/school-notice/put-notice.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { settleLane } from '../../../shared/school-notice/settle-lane.ts';
import { momentOf, must, people, settings } from '../../support/front-door.ts';
import {
  contactAt,
  contactsOf,
  knownWith,
  matchesOf,
  onlyNotice,
  placesWith,
  schoolAt,
  sentAt,
} from '../../support/school-world.ts';
import { received } from '../../support/triage-world.ts';

const sunday = new Date('2026-11-22T20:00:00.000Z');
const later = new Date('2026-11-23T06:30:00.000Z');
const { incident: whole } = received();
const child = (id: string, school: number) => ({
  ...whole.facts.children[0]!,
  id,
  education: 'school' as const,
  schoolUrn: schoolAt(school).key,
});
const withChildren = (...children: ReturnType<typeof child>[]): Incident => ({
  ...whole,
  facts: { ...whole.facts, children },
});
type Before = { notices: readonly SchoolNotice[]; lanes?: readonly LaneEntry[] };
const again = (
  incident: Incident,
  { notices, lanes = [] }: Before,
  known: Partial<Known> = {},
  places: Places = placesWith(),
) =>
  dispatch(
    incident,
    matchesOf(incident, knownWith(known)),
    { notices, lanes },
    places,
    momentOf(people.officer, later),
  );
const two = sentAt(withChildren(child('a', 1), child('b', 1)), sunday);
const one = sentAt(withChildren(child('a', 1)), sunday);
const notice = onlyNotice(one);

it('a child whom the police take off an incident comes off its notice, and the school is told that it was corrected', () => {
  const { notices, tell } = again(withChildren(child('a', 1)), two);
  expect(notices.map(({ childIds, version }) => [childIds, version])).toEqual([[['a'], 2]]);
  expect(tell).toMatchObject([{ kind: 'child-taken-off', to: [{ name: 'lead of 1' }, { name: 'deputy of 1' }] }]);
});

it('a school that police named by mistake is told so and reads nothing of it again, and the right one is told', () => {
  const { notices, tell } = again(withChildren(child('a', 2)), one);
  const [wrong, right] = notices;
  expect([stateOf(wrong!), wrong?.calledOff?.why, wrong?.call]).toEqual(['called-off', 'wrong-school', undefined]);
  expect([right?.setting.key, right && stateOf(right)]).toEqual([schoolAt(2).key, 'sent']);
  expect(tell.map(({ kind }) => kind)).toEqual(['called-off', 'first']);
  const read = firstNotice(wrong!, withChildren(child('a', 2)), settings);
  expect([read.children, read.sentence, read.toDo]).toEqual([[], undefined, []]);
  // The same facts once more change nothing; put right again, the first school is told anew and has to answer.
  expect(again(withChildren(child('a', 2)), { notices }).notices).toEqual([]);
  const back = again(withChildren(child('a', 1)), { notices });
  expect(back.notices.map(({ setting, calledOff, childIds }) => [setting.key, calledOff?.why, childIds])).toEqual([
    [schoolAt(1).key, undefined, ['a']],
    [schoolAt(2).key, 'wrong-school', ['a']],
  ]);
});

it('one that was corrected before anybody was written to is dropped without a word', () => {
  const nobody = placesWith({ contacts: [contactsOf(1, [])] });
  const unsent = onlyNotice(sentAt(withChildren(child('a', 1)), sunday, nobody));
  const { notices, tell } = again(withChildren(child('a', 2)), { notices: [unsent] }, {}, nobody);
  expect(notices[0]?.calledOff?.why).toBe('wrong-school');
  expect(tell.map(({ kind }) => kind)).toEqual(['first']);
});

it('whoever has moved since by a roll, or was placed by an officer, was rightly told of', () => {
  const roll = (n: number, from: string, until?: string) => ({
    setting: schoolAt(n).key,
    registration: 'sole' as const,
    from,
    ...(until && { until }),
  });
  const rolls = [roll(1, '2025-09-01', '2026-11-22'), roll(2, '2026-11-23')];
  const moved = again(withChildren({ ...child('a', 1), schoolUrn: undefined as never }), one, { rolls });
  expect(moved.notices.map(({ setting }) => setting.key)).toEqual([schoolAt(2).key]);
  const lane = {
    childId: 'a',
    lane: 'which-school',
    ended: { how: 'placed', places: [schoolAt(1).key], at: sunday.toISOString(), by: stampOf(people.officer) },
  } as unknown as LaneEntry;
  expect(
    again(withChildren(child('a', 2)), { ...one, lanes: [lane] }).notices.map(({ setting }) => setting.key),
  ).toEqual([schoolAt(2).key]);
});

it('a lane that is settled takes the child off a school that was to choose from, and off no other', () => {
  const incident = withChildren(child('a', 1));
  const moment = momentOf(people.officer, later);
  const entry = laneFor(
    incident,
    'a',
    { lane: 'which-school', candidates: [schoolAt(1), schoolAt(2)] },
    placesWith(),
    moment,
  );
  const settled = (candidates: LaneEntry['candidates']) =>
    must(
      settleLane(
        { ...entry, candidates },
        { seen: 1, end: { how: 'placed', places: [schoolAt(2).key] } },
        { incident, notices: one.notices, settings: [schoolAt(2)], places: placesWith() },
        moment,
      ),
    ).notices.map(({ setting, calledOff }) => [setting.key, calledOff?.why]);
  expect(settled(entry.candidates)).toEqual([
    [schoolAt(1).key, 'wrong-school'],
    [schoolAt(2).key, undefined],
  ]);
  expect(settled([schoolAt(2)])).toEqual([[schoolAt(2).key, undefined]]);
});

it('a school that closes hands its notice on to what came after it, or the child to a lane with whoever the law falls back on', () => {
  const closed = { ...schoolAt(1), status: 'closed' as const };
  const links = [{ from: schoolAt(1).key, to: schoolAt(2).key }];
  const others = knownWith().settings.filter(({ key }) => key !== closed.key);
  const passed = again(
    withChildren(child('a', 1)),
    one,
    { settings: [closed, ...others], links },
    placesWith({ links }),
  );
  expect(passed.notices.map((one) => [one.setting.key, one.calledOff?.why])).toEqual([
    [schoolAt(1).key, 'school-closed'],
    [schoolAt(2).key, undefined],
  ]);
  expect(passed.tell.map(({ kind }) => kind)).toEqual(['first']);
  const alone = again(withChildren(child('a', 1)), one, { settings: [closed, ...others] });
  expect(alone.notices.map(({ calledOff }) => calledOff?.why)).toEqual(['school-closed']);
  expect(alone.lanes).toMatchObject([{ lane: 'school-closed', fallback: { kind: 'missing-education' } }]);
  const had = {
    ...notice,
    acknowledged: { at: sunday.toISOString(), contactId: contactAt(1, 'lead').id, name: 'Lead' },
  };
  const answered = again(withChildren(child('a', 1)), { notices: [had] }, { settings: [closed, ...others] });
  expect(answered.notices).toEqual([]);
});

it('where nobody of a school can be relied on any more while its notice waits, somebody rings', () => {
  const gone = contactsOf(1).people.map((one) => ({ ...one, bouncedAt: later.toISOString() }));
  const { notices } = again(withChildren(child('a', 1)), one, {}, placesWith({ contacts: [contactsOf(1, gone)] }));
  expect(notices).toMatchObject([{ version: 2, call: { since: later.toISOString() } }]);
  expect(notices[0]?.callees.length).toBeGreaterThan(0);
});
