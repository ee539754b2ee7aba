import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerNotice } from '../../../shared/school-notice/answer-notice.ts';
import { noticeRow } from '../../../shared/school-notice/board.ts';
import { firstNotice, leftOut } from '../../../shared/school-notice/first-notice.ts';
import { followUp, outcomeNotice } from '../../../shared/school-notice/follow-up.ts';
import { namesOthers } from '../../../shared/school-notice/names-others.ts';
import { stateOf } from '../../../shared/school-notice/notice-state.ts';
import type { RollEntry } from '../../../shared/school-notice/roll.ts';
import { stillThere } from '../../../shared/school-notice/still-there.ts';
import { momentOf, must, people, settings } from '../../support/front-door.ts';
import { contactAt, contactsOf, placesWith, proofOf, rules, sentAt } from '../../support/school-world.ts';
import { decided, inForce, received, report, secrets, sitting, type World } from '../../support/triage-world.ts';

const sunday = new Date('2026-11-22T09:00:00Z');
const moment = momentOf(people.officer, sitting);
const world = decided();
const noticesOf = ({ incident }: World) => sentAt(incident, sunday).notices;
const [oakfield, kemberley] = noticesOf(world);
if (!oakfield || !kemberley) throw new Error('two schools are told');
const contacts = contactsOf(1);
const lead = contactAt(1, 'lead');
const proof = proofOf(lead, '2026-11-23T07:40:00.000Z');
const outcomeTo = (notice = oakfield, of = world, from = placesWith()) =>
  followUp(notice, { outcome: inForce(of), incident: of.incident, places: from }, moment);

describe('the first notice', () => {
  it('tells a school its own pupils, when, under which number, what the police approved, and what to do', () => {
    const told = firstNotice(oakfield, world.incident, settings);
    expect(told).toMatchObject({
      school: 'School 1',
      force: 'Severn Vale Police',
      policeReference: '22/4711/26',
      occurredAt: '2026-11-21T22:40:00Z',
      sentence: report().sentence,
      children: [
        {
          name: 'Robin Alderwick',
          birth: { date: '2017-03-05' },
          present: 'yes',
          spokenTo: 'yes',
          words: 'I put my hands over my ears.',
        },
      ],
      acknowledgeBefore: '2026-11-23T08:00:00.000Z',
      call: { phone: settings.contacts.frontDoor.phone },
    });
    expect([told.toDo.length, told.notToDo.length].every((count) => count > 2)).toBe(true);
    expect(JSON.stringify(told)).not.toMatch(/Tamsin|Corinna|Pashley|Kemberley|grade|medium|dash|kitchen door/i);
  });

  it('is lean where the authority wants it so: who, when, whether there and whether spoken to', () => {
    const lean = {
      ...settings,
      domesticAbuse: { ...settings.domesticAbuse!, schools: { ...rules, contents: 'lean' as const } },
    };
    const told = firstNotice(oakfield, world.incident, lean);
    expect(told.sentence).toBeUndefined();
    expect(told.children).toEqual([
      { name: 'Robin Alderwick', birth: { kind: 'exact', date: '2017-03-05' }, present: 'yes', spokenTo: 'yes' },
    ]);
  });

  it('leaves out what names an adult or a child at another school, and says to the officer that it did', () => {
    const [robin, tamsin, unborn] = report().children;
    const of = received(
      report({
        sentence: 'Police spoke with Robin and Tamsin.',
        children: [{ ...robin, words: 'Dean broke it.', where: 'With Robin’s bear' }, tamsin, unborn],
      }),
    ).incident;
    const [notice] = sentAt(of, sunday).notices;
    const told = firstNotice(notice!, of, settings);
    expect([told.sentence, told.children[0]?.words, told.children[0]?.where]).toEqual([
      undefined,
      undefined,
      'With Robin’s bear',
    ]);
    expect(leftOut(notice!, of)).toEqual(['sentence', 'children.c1.words']);
    expect(leftOut(oakfield, world.incident)).toEqual([]);
  });

  it.each([
    ['Dean came in.', true],
    ['the dean came in.', false],
    ['He saw PASHLEY.', true],
    ['He saw corinna.', true],
    ['Robin Alderwick was upstairs.', false],
    ['His sister Tamsin was out.', true],
  ])('“%s” names somebody else: %s', (text, names) => {
    expect(namesOthers(text, world.incident.facts, ['c1'])).toBe(names);
  });
});

describe('an answer from a school', () => {
  const answer = (notice = oakfield, command: Parameters<typeof answerNotice>[2], from = contacts) =>
    answerNotice(notice, { contacts: from, adultNames: [] }, command);

  it('is nothing while a link alone is followed, as mail scanners do, however often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (times) => {
        for (let at = 0; at < times; at++)
          expect(answer(oakfield, { act: 'follow-link' })).toEqual({ ok: true, value: undefined });
      }),
    );
    expect(stateOf(oakfield)).toBe('sent');
  });

  it('is kept once, opened and acknowledged, with who it was', () => {
    const opened = must(answer(oakfield, { act: 'open', of: 'first', proof }))!;
    expect([stateOf(opened), opened.opened?.name]).toEqual(['opened', 'lead of 1']);
    const done = must(
      answer(opened, { act: 'acknowledge', of: 'first', proof: { ...proof, at: '2026-11-23T07:41:00.000Z' } }),
    )!;
    expect([stateOf(done), done.acknowledged, done.opened?.at]).toEqual([
      'acknowledged',
      { at: '2026-11-23T07:41:00.000Z', contactId: lead.id, name: 'lead of 1' },
      proof.at,
    ]);
    for (const act of ['open', 'acknowledge'] as const)
      expect(must(answer(done, { act, of: 'first', proof }))).toBeUndefined();
    expect(noticeRow(done, rules)).toMatchObject({ state: 'acknowledged', doneAt: '2026-11-23T07:41:00.000Z' });
  });

  it('from whoever has left, has another address, is of another school, must not know, or comes while it is held is none', () => {
    const none = { ok: false, refusal: { kind: 'not-found' } };
    const command = { act: 'acknowledge' as const, of: 'first' as const, proof };
    const ended = { ...lead, ended: { why: 'left' as const, at: proof.at } };
    expect(answer(oakfield, command, contactsOf(1, [ended]))).toEqual(none);
    expect(answer(oakfield, { ...command, proof: { ...proof, email: 'old@school-1.example' } })).toEqual(none);
    expect(answer(kemberley, command)).toEqual(none);
    const hold = { why: 'works-there' as const, adultIds: ['a2'], since: '2026-11-22T09:00:00.000Z' };
    const by = { at: proof.at, by: { id: 'x', name: 'x', role: 'officer' as const, organisation: 'x' } };
    expect(answer({ ...oakfield, hold }, command)).toEqual(none);
    expect(answer({ ...oakfield, hold, released: { reason: 'x', without: [lead.id], ...by } }, command)).toEqual(none);
    expect(answer({ ...oakfield, hold, released: { reason: 'x', without: [], ...by } }, command).ok).toBe(true);
  });
});

describe('the children of a notice', () => {
  it('are its school’s to read of until its own roll says that they have left', () => {
    const entry = (setting: string, until?: string) => ({
      setting,
      registration: 'sole' as const,
      from: '2025-09-03',
      ...(until && { until }),
    });
    const there = (...rolls: RollEntry[]) =>
      stillThere(oakfield, { rollsOf: () => rolls, links: [{ from: '900008', to: '900001' }], today: '2026-11-24' });
    expect([there(), there(entry('900001')), there(entry('900008')), there(entry('900001', '2026-11-24'))]).toEqual([
      ['c1'],
      ['c1'],
      ['c1'],
      ['c1'],
    ]);
    expect([
      there(entry('900001', '2026-11-23')),
      there(entry('900002')),
      there(entry('900001', '2026-11-20'), entry('900002')),
    ]).toEqual([[], [], []]);
    expect(firstNotice({ ...oakfield, childIds: there(entry('900002')) }, world.incident, settings).children).toEqual(
      [],
    );
  });
});

describe('the outcome on the thread of a notice', () => {
  it('tells its own pupils, a band, whether social care is with the family and whom to call; never why', () => {
    const told = outcomeNotice(oakfield, inForce(world), world.incident, settings)!;
    expect(told).toMatchObject({
      school: 'School 1',
      band: 'Social care is looking at this',
      involved: ['childrens-social-care'],
      children: [{ name: 'Robin Alderwick' }],
    });
    expect(JSON.stringify(told)).not.toMatch(/Tamsin|Corinna|Pashley|midwife|PH2|CH2|"level"|dash|adviser|statements/i);
    for (const { code, wording } of settings.domesticAbuse!.pack.descriptors) {
      expect(JSON.stringify(told)).not.toContain(wording);
      expect(JSON.stringify(told)).not.toContain(`"${code}"`);
    }
  });

  it('goes to the same people on the same notice, once for what it says, and is acknowledged for itself', () => {
    const sent = outcomeTo()!;
    expect([sent.tell, sent.notice.followUp?.edition, sent.notice.id]).toMatchObject([
      [{ kind: 'outcome', to: [{ name: 'lead of 1' }, {}] }],
      1,
      oakfield.id,
    ]);
    expect(outcomeTo(sent.notice)).toBeUndefined();
    const acknowledged = must(
      answerNotice(sent.notice, { contacts, adultNames: [] }, { act: 'acknowledge', of: 'outcome', proof }),
    )!;
    expect([acknowledged.followUp?.acknowledged?.name, stateOf(acknowledged)]).toEqual(['lead of 1', 'sent']);
    expect(answerNotice(oakfield, { contacts, adultNames: [] }, { act: 'open', of: 'outcome', proof })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });

  it('of a later edition takes the place of the earlier, where it says something else to this school', () => {
    const { notice } = outcomeTo()!;
    const outcome = { ...inForce(world), edition: 2, updates: { edition: 1, issuedAt: '2026-11-23T23:30:00.000Z' } };
    const about = { incident: world.incident, places: placesWith() };
    expect(followUp(notice, { ...about, outcome }, moment)).toBeUndefined();
    const worse = followUp(notice, { ...about, outcome: { ...outcome, level: 4 } }, moment)!;
    expect(worse).toMatchObject({
      tell: [{ kind: 'outcome-changed' }],
      notice: { followUp: { edition: 2 }, earlierFollowUps: [{ edition: 1 }] },
    });
    expect(outcomeNotice(notice, outcome, world.incident, settings)?.updates).toBe('2026-11-23');
  });

  it('waits with a notice that is held, and tells nobody', () => {
    const held = {
      ...oakfield,
      told: [],
      hold: { why: 'works-there' as const, adultIds: ['a2'], since: '2026-11-22T09:00:00.000Z' },
    };
    expect(outcomeTo(held)).toMatchObject({ tell: [], notice: { told: [], followUp: { edition: 1 } } });
  });
});

/** Ways in which a secret could come to stand in what the police wrote to be passed on. */
const planted = fc.record({
  secret: fc.constantFrom(
    ...Object.values(secrets).filter(
      (text) => text !== secrets.narrative && text !== secrets.safeWhen && text !== secrets.whatNotToSay,
    ),
  ),
  write: fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.replaceAll(' ', ''),
    (text: string) => text.replaceAll(' ', '-'),
    (text: string) => text.replaceAll(' ', '\u00a0'),
  ),
  where: fc.constantFrom('sentence', 'words', 'where', 'spokenToWith', 'injuries'),
});

describe('nothing by which a victim could be found', () => {
  it('stands in a first notice, an outcome, the record of either, a row of the board or a message, wherever it was written', () => {
    const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
    fc.assert(
      fc.property(planted, ({ secret, write, where }) => {
        const text = `They said ${write(secret)} to us.`;
        const [first, ...rest] = report().children;
        const of = decided(
          where === 'sentence'
            ? report({ sentence: text })
            : report({ children: [{ ...first, injured: 'yes', [where]: text }, ...rest] }),
        );
        const sent = sentAt(of.incident, sunday);
        const everything = sent.notices.map((notice) => [
          firstNotice(notice, of.incident, settings),
          outcomeNotice(notice, inForce(of), of.incident, settings),
          outcomeTo(notice, of),
          noticeRow(notice, rules),
        ]);
        const said = plain(JSON.stringify([everything, sent]));
        for (const each of Object.values(secrets)) expect(said).not.toContain(plain(each));
        for (const name of ['Corinna', 'Pashley']) expect(said).not.toContain(plain(name));
        // The record, the row and what is owed name no child either: their words are made for whoever may read them.
        expect(JSON.stringify([sent, everything.map(([, , , row]) => row)])).not.toMatch(/Robin|Tamsin|Alderwick/);
      }),
      { numRuns: 60 },
    );
  });
});
