import { describe, expect, it } from 'vitest';
import { changeFacts } from '../../../shared/incident/change-facts.ts';
import { Incident } from '../../../shared/incident/incident.ts';
import { incidentRow } from '../../../shared/incident/row.ts';
import { AgencyCopy, nextDue } from '../../../shared/triage-outcome/agency-copy.ts';
import { allowedValues } from '../../../shared/triage-outcome/allowed-values.ts';
import { answerCopy, releaseCopy } from '../../../shared/triage-outcome/answer-copy.ts';
import { dueAtLevel } from '../../../shared/triage-outcome/due.ts';
import { TriageOutcome } from '../../../shared/triage-outcome/outcome.ts';
import { type Reader, readerKey } from '../../../shared/triage-outcome/reader.ts';
import { TriageAgency } from '../../../shared/triage-outcome/triage-agency.ts';
import { momentOf, must, people, settings } from '../../support/front-door.ts';
import {
  answered,
  attendedBy,
  begun,
  chaired,
  changedBy,
  decided,
  everyLine,
  inForce,
  line,
  members,
  nothingFor,
  received,
  report,
  secrets,
  settled,
  sitting,
  tryIssue,
  tryWrite,
  type World,
  write,
} from '../../support/triage-world.ts';

const summary = { what: 'common' as const, summary: 'The children are safe at their grandmother’s.' };
const social = line({ agency: 'childrens-social-care', value: 'C09' });
const nothingElse = nothingFor(...TriageAgency.options.filter((agency) => agency !== 'childrens-social-care'));
const ready = (world: World = answered(received(), { PH2: 'yes' })) =>
  write(begun(settled(world)), summary, social, nothingElse);
const problems = (world: World, press = {}) => {
  const result = tryIssue(world, { meeting: attendedBy('police', 'health'), ...press });
  if (result.ok || result.refusal.kind !== 'invalid') return result.ok ? [] : [result.refusal.kind];
  return result.refusal.problems.map(({ field, code }) => `${field} ${code}`);
};
const health: Reader = { kind: 'agency', agency: 'health' };
const copyOf = (world: World, key: string) => world.copies.find(({ reader }) => readerKey(reader) === key)!;

describe('the record of an outcome', () => {
  it('is one for each incident, with a part for each reader, and parses as it is stored', () => {
    const world = decided();
    const outcome = inForce(world);
    expect(TriageOutcome.parse(outcome)).toEqual(outcome);
    expect(Incident.parse(world.incident)).toEqual(world.incident);
    for (const copy of world.copies) expect(AgencyCopy.parse(copy)).toEqual(copy);
    expect(world.incident).toMatchObject({ status: 'decided', edition: 1, meetingOn: '2026-11-23' });
    expect(outcome).toMatchObject({ level: 3, computed: 3, decidedIn: { kind: 'meeting', on: '2026-11-23' } });
    expect(world.copies.map(({ reader }) => readerKey(reader))).toEqual([
      'agency-police',
      'agency-childrens-social-care',
      'agency-early-help',
      'agency-health',
      'agency-education',
      'agency-domestic-abuse-service',
      'agency-probation',
      'school-900001',
    ]);
    expect(incidentRow(world.incident, world.triage)).toMatchObject({ edition: 1, settled: true });
  });

  it('owes each reader a message to their mailbox, which says nothing', () => {
    const world = decided();
    const { notices } = world.changes.at(-1)!;
    expect(notices.map(({ kind }) => kind)).toEqual(Array(8).fill('triage-outcome'));
    expect(notices.map(({ to }) => to.email)).toContain('dsl@oakfield-primary.example');
    expect(JSON.stringify(notices)).not.toMatch(/Alderwick|Robin|PH2|C09/);
  });

  it('takes the values that an agency is allowed and no others, and words where one needs them', () => {
    const world = begun(settled(answered(received(), {})));
    const problem = (said: Parameters<typeof tryWrite>[1]) => {
      const result = tryWrite(world, said);
      return result.ok || result.refusal.kind !== 'invalid' ? undefined : result.refusal.problems[0];
    };
    expect(problem(line({ agency: 'housing', value: 'refuge' }))).toMatchObject({ field: 'value', code: 'not-listed' });
    expect(problem(line({ agency: 'childrens-social-care', value: 'C17' }))).toMatchObject({ field: 'value' });
    expect(problem(line({ agency: 'education', value: 'school-told' }))).toMatchObject({
      field: 'text',
      code: 'missing',
    });
    expect(problem(line({ agency: 'police', value: 'investigation', owner: ' ' }))).toMatchObject({ field: 'owner' });
    expect(problem(line({ agency: 'police', value: 'investigation', childId: 'c9' }))).toMatchObject({
      field: 'childId',
    });
    expect(problem({ ...social, visibility: 'own-agency' })).toMatchObject({ field: 'visibility' });
    expect(problem({ ...social, text: `She is at ${secrets.refuge}.` })).toMatchObject({
      field: 'text',
      code: 'gives-away',
      params: { what: 'refuge' },
    });
    expect(problem({ what: 'common', summary: `Ring ${secrets.phone}` })).toMatchObject({ field: 'summary' });
    expect(allowedValues('police', settings)).toHaveLength(6);
  });

  it('keeps a line that is written again in its place, and takes one out', () => {
    const world = ready();
    const draft = world.outcomes[0]!;
    const { id } = draft.lines[0]!;
    const changed = write(world, { ...social, id, value: 'C10' });
    expect(changed.outcomes[0]?.lines.map(({ value }) => value)).toEqual(['C10']);
    expect(write(changed, { what: 'no-line', id }).outcomes[0]?.lines).toEqual([]);
  });

  it('does not go out without a level, an outcome for each child, something said, and whoever refers to a conference', () => {
    const open = begun(answered(received(), { PH2: 'yes' }));
    expect(problems(open)).toEqual([
      'level not-settled',
      'summary missing',
      'children.c1.outcome one-outcome-each',
      'children.c2.outcome one-outcome-each',
      'children.c3.outcome one-outcome-each',
      'agencies nothing-said',
    ]);
    const twice = write(ready(), line({ agency: 'childrens-social-care', value: 'C10', childId: 'c2' }));
    expect(problems(twice)).toEqual(['children.c2.outcome one-outcome-each']);
    const high = ready(answered(received(report({ tools: [{ tool: 'dash', yesCount: 15 }] })), { PH2: 'yes' }));
    expect(problems(high)).toEqual(['marac needed']);
    const marac = { agency: 'police' as const, owner: 'Coordinator', due: '2026-11-25T17:00:00.000Z' };
    expect(problems(write(high, { ...summary, marac }))).toEqual([]);
  });

  it('is the press of the chair, over what the chair had before them', () => {
    const world = ready();
    const meeting = attendedBy('police', 'health');
    expect(tryIssue(world, { meeting, by: people.otherManager })).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(tryIssue(world, { meeting, by: people.worker })).toMatchObject({ refusal: { kind: 'forbidden' } });
    const behind = { ...world, outcomes: world.outcomes.map((one) => ({ ...one, edition: 2 })) };
    expect(tryIssue(behind, { meeting })).toMatchObject({ refusal: { kind: 'stale' } });
    expect(tryIssue(world, { meeting }).ok).toBe(true);
  });

  it('needs police, social care and health, or a reason', () => {
    const world = ready();
    expect(problems(world, { meeting: attendedBy('police') })).toEqual(['reason no-quorum']);
    const reason = 'Health is held up on the motorway and rang in.';
    const issued = must(tryIssue(world, { meeting: attendedBy('police'), reason }));
    expect(issued.outcomes?.[0]).toMatchObject({ decidedIn: { kind: 'without-quorum', reason } });
    expect(problems(world, { meeting: undefined })).toEqual(['meeting not-open']);
  });

  it('waits for no meeting at level 4', () => {
    const world = ready(answered(received(), { ST4: 'yes' }));
    expect(problems(world, { meeting: undefined })).toEqual(['reason too-short']);
    const issued = must(tryIssue(world, { reason: 'Strangled on Saturday, both at home.', by: people.otherManager }));
    expect(issued.outcomes?.[0]).toMatchObject({ level: 4, decidedIn: { kind: 'at-once' } });
  });

  it('says by when it is done: by working days, and at level 4 today, whether or not the office is open', () => {
    const due = (level: 0 | 1 | 2 | 3 | 4, at: string) => dueAtLevel(level, settings, new Date(at)).toISOString();
    expect([0, 1, 2, 3].map((level) => due(level as 0, '2026-11-23T10:00:00Z'))).toEqual([
      '2026-11-26T17:00:00.000Z',
      '2026-11-26T17:00:00.000Z',
      '2026-11-25T17:00:00.000Z',
      '2026-11-24T17:00:00.000Z',
    ]);
    expect(due(4, '2026-11-23T10:00:00Z')).toBe('2026-11-23T17:00:00.000Z');
    expect(due(4, '2026-11-23T18:00:00Z')).toBe('2026-11-23T23:59:00.000Z');
    expect(due(4, '2026-11-22T03:00:00Z')).toBe('2026-11-22T23:59:00.000Z');
    expect(due(3, '2026-12-24T10:00:00Z')).toBe('2026-12-29T17:00:00.000Z');
  });
});

describe('a copy', () => {
  const world = decided();
  const copy = copyOf(world, 'agency-health');
  const answer = (command: Parameters<typeof answerCopy>[1], on = copy, as = health) =>
    answerCopy(on, command, as, momentOf(members.health));

  it('is opened, confirmed and worked through by its reader, each once', () => {
    expect([copy.acknowledgeBy, nextDue(copy), copy.actions.length]).toEqual([
      '2026-11-24T17:00:00.000Z',
      '2026-11-24T17:00:00.000Z',
      1,
    ]);
    const opened = must(answer({ act: 'open' }))!.copies![0]!;
    expect(answer({ act: 'open' }, opened)).toEqual({ ok: true, value: undefined });
    const confirmed = must(answer({ act: 'acknowledge', seen: opened.version }, opened))!.copies![0]!;
    expect(confirmed.acknowledged?.by.name).toBe(members.health.name);
    const { lineId } = confirmed.actions[0]!;
    const done = must(answer({ act: 'done', seen: confirmed.version, lineId, note: 'Visited.' }, confirmed))!
      .copies![0]!;
    expect([nextDue(done), AgencyCopy.parse(done).actions[0]?.done?.note]).toEqual([undefined, 'Visited.']);
    expect(answer({ act: 'acknowledge', seen: 0 })).toMatchObject({ refusal: { kind: 'stale' } });
  });

  it('is nobody else’s', () => {
    expect(answer({ act: 'open' }, copy, { kind: 'agency', agency: 'housing' })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });

  it('is held back where an adult of the incident works, until a manager says why it may go', () => {
    const [victim, abuser] = report().adults;
    const works = { ...abuser, work: [{ kind: 'school-governor', where: 'Oakfield Primary School' }] };
    const held = decided(report({ adults: [victim, works] }));
    const school = copyOf(held, 'school-900001');
    const reader: Reader = { kind: 'school', urn: '900001' };
    expect(school.held).toMatchObject({ why: 'works-there', adultIds: ['a2'] });
    expect(held.changes.at(-1)?.event).toMatchObject({ held: ['school-900001'] });
    expect(held.changes.at(-1)?.notices.map(({ to }) => to.email)).not.toContain('dsl@oakfield-primary.example');
    expect(answerCopy(school, { act: 'open' }, reader, momentOf(people.referrer))).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(nextDue(school)).toBeUndefined();
    const reason = 'The safeguarding lead reads it alone.';
    const released = must(releaseCopy(school, { seen: 1, reason }, momentOf(people.manager)));
    expect(released.notices).toMatchObject([{ kind: 'triage-outcome', to: { email: 'dsl@oakfield-primary.example' } }]);
    expect(released.copies?.[0]).not.toHaveProperty('held');
    expect(releaseCopy(school, { seen: 1, reason: 'ok' }, momentOf(people.manager)).ok).toBe(false);
    expect(releaseCopy(school, { seen: 1, reason }, momentOf(people.officer)).ok).toBe(false);
  });

  it('of an agency with no mailbox that was verified is somebody’s task to tell', () => {
    const world = write(ready(), line({ agency: 'adult-services', value: 'known' }));
    const { notices } = must(tryIssue(world, { meeting: attendedBy('police', 'health') }));
    const byHand = notices.filter(({ state }) => state === 'held');
    expect(byHand).toMatchObject([{ to: { email: '' }, task: { owner: { name: people.manager.name } } }]);
  });
});

describe('an outcome that takes the place of another', () => {
  const first = decided();
  const why = 'The hospital found an injury on Tuesday.';
  const again = (world: World, ...said: Parameters<typeof write>[1][]) => {
    const written = write(begun(world, why), ...said);
    return changedBy(written, must(tryIssue(written, { reason: why })));
  };
  const told = (world: World) =>
    world.changes.at(-1)?.notices.map(({ kind, to }) => `${kind} ${to.organisation}`) ?? [];

  it('tells only those to whom it says something else, and the incident stays one', () => {
    const own = line({ agency: 'health', value: 'gp-coded', text: 'Health: code it.', visibility: 'own-agency' });
    const second = again(first, own);
    expect(told(second)).toEqual(['triage-outcome-changed Health']);
    expect(second.outcomes.map(({ edition, status }) => `${edition} ${status}`).toSorted()).toEqual([
      '1 superseded',
      '2 issued',
    ]);
    expect(inForce(second)).toMatchObject({ why, updates: { edition: 1, issuedAt: inForce(first).issued.at } });
    expect(second.incident).toMatchObject({ id: first.incident.id, status: 'decided', edition: 2 });
    expect(second.copies).toHaveLength(first.copies.length);
    const copy = copyOf(second, 'agency-health');
    expect([copy.edition, copy.acknowledged, copy.earlier.map(({ edition }) => edition)]).toEqual([2, undefined, [1]]);
    expect(copyOf(second, 'agency-police')).toEqual(copyOf(first, 'agency-police'));
    for (const outcome of second.outcomes) expect(TriageOutcome.parse(outcome)).toEqual(outcome);
  });

  it('tells whoever lost their part, and a reader who comes new as new', () => {
    const lost = inForce(first).lines.find(({ agency }) => agency === 'probation')!;
    expect(told(again(first, { what: 'no-line', id: lost.id }, nothingFor('probation')))).toEqual([
      'triage-outcome-changed Probation and youth justice',
    ]);
    const housing = line({ agency: 'housing', value: 'move', visibility: 'own-agency' });
    expect(told(again(first, housing))).toEqual(['triage-outcome Housing']);
  });

  it('tells of facts that were put right, to those who had them', () => {
    const [child, ...rest] = report().children;
    const change = must(
      changeFacts(
        first,
        {
          seen: first.incident.version,
          report: report({ children: [{ ...child, present: 'no', where: undefined }, ...rest] }),
        },
        [],
        momentOf(members.police, sitting),
      ),
    );
    const second = again(changedBy(first, change), {
      what: 'common',
      summary: inForce(first).summary,
      victimContact: inForce(first).victimContact,
    });
    expect(told(second)).toHaveLength(8);
    expect(second.incident.status).toBe('decided');
  });

  it('needs a reason, and that nobody is writing one already', () => {
    expect(() => begun(first, 'short')).toThrow('too-short');
    expect(() => begun(begun(first, why), why)).toThrow('wrong-status');
  });

  it('keeps what was done of what still stands', () => {
    const copy = copyOf(first, 'agency-health');
    const { lineId } = copy.actions[0]!;
    const done = changedBy(
      first,
      must(answerCopy(copy, { act: 'done', seen: copy.version, lineId }, health, momentOf(members.health)))!,
    );
    const second = again(done, line({ agency: 'health', value: 'gp-coded', visibility: 'own-agency' }));
    expect(copyOf(second, 'agency-health').actions.map((action) => action.done !== undefined)).toEqual([true, false]);
  });
});

it('every agency has a line in the outcome that the tests decide', () => {
  const without = ['adult-services', 'housing'];
  expect(new Set([...everyLine.map(({ agency }) => agency as string), ...without]).size).toBe(9);
  expect(chaired().chair.name).toBe(people.manager.name);
});
