import { describe, expect, it } from 'vitest';
import { wyrecestershire } from '../../../infra/authority/wyrecestershire.ts';
import { type AskFirst, askFirst } from '../../../shared/consultation/ask-first.ts';
import { claimConsultation, routeConsultation } from '../../../shared/consultation/claim.ts';
import { closeConsultation } from '../../../shared/consultation/close.ts';
import { Consultation } from '../../../shared/consultation/consultation.ts';
import type { ConsultationEvent } from '../../../shared/consultation/events.ts';
import { answerConsultation, writeBack } from '../../../shared/consultation/reply.ts';
import { consultationRow, countByAdvice } from '../../../shared/consultation/row.ts';
import { turnIntoConcern } from '../../../shared/consultation/turn-into-concern.ts';
import { emptyConcern } from '../../../shared/form/concern.ts';
import { limits } from '../../../shared/form/limits.ts';
import { ConsultationId } from '../../../shared/ids.ts';
import { Settings } from '../../../shared/settings.ts';
import { idOf, momentOf, must, people, tuesday } from '../../support/front-door.ts';

const words: AskFirst = {
  childNamed: 'no',
  worry: 'A child has come in without a coat all week.',
  ageBand: '5-to-9',
  allegation: 'no',
  done: 'We rang home once.',
  wanted: 'Is this one for you?',
};
const id = ConsultationId.parse(idOf(900));
const ask = (command: AskFirst = words) => must(askFirst(command, id, momentOf(people.referrer)));
const advice = { kind: 'early-help' as const, text: 'Speak to the early help hub.' };
const later = new Date('2026-11-24T11:00:00Z');

describe('a question that is asked first', () => {
  it('needs no child, promises a time, and owes its asker an acknowledgement', () => {
    const { consultation, notices } = ask();
    expect(Consultation.parse(consultation)).toEqual(consultation);
    expect(consultation).not.toHaveProperty('child');
    expect(consultation.clock.dueAt).toBe('2026-11-25T17:00:00.000Z');
    expect(consultation.reference).toMatch(/^AF-/);
    expect(notices.map(({ kind, owner }) => [kind, owner])).toEqual([['consultation-received', `consultation/${id}`]]);
    expect(JSON.stringify(notices)).not.toContain('coat');
  });

  it('is answered by a qualified worker and not by business support, who may route it', () => {
    const { consultation } = ask();
    const answer = { seen: 1, ...advice };
    expect(answerConsultation(consultation, answer, momentOf(people.officer)).ok).toBe(false);
    expect(claimConsultation(consultation, { seen: 1 }, momentOf(people.officer)).ok).toBe(false);
    const to = { ...people.worker, active: true, version: 1 } as never;
    const routed = must(routeConsultation(consultation, { seen: 1, to }, momentOf(people.officer)));
    expect(routed.consultation.holder?.name).toBe(people.worker.name);
    const officer = { ...people.officer, active: true, version: 1 } as never;
    expect(routeConsultation(consultation, { seen: 1, to: officer }, momentOf(people.officer)).ok).toBe(false);
    const answered = must(answerConsultation(routed.consultation, { ...answer, seen: 2 }, momentOf(people.worker)));
    expect(answered.consultation.clock.stoppedAt).toBeDefined();
    expect(answered.notices.map(({ kind }) => kind)).toEqual(['consultation-answered']);
  });

  it('waits again with a new promise when its asker writes back, and takes nothing once it is closed', () => {
    const answered = must(answerConsultation(ask().consultation, { seen: 1, ...advice }, momentOf(people.worker)));
    const more = { seen: 2, text: 'It happened again.' };
    const again = must(writeBack(answered.consultation, more, momentOf(people.referrer, later))).consultation;
    expect([again.status, again.clock.startedAt, again.clock.stoppedAt]).toEqual([
      'waiting',
      later.toISOString(),
      undefined,
    ]);
    const closed = must(closeConsultation(answered.consultation, { seen: 2 }, momentOf(people.officer))).consultation;
    expect(writeBack(closed, { ...more, seen: 3 }, momentOf(people.referrer))).toMatchObject({
      refusal: { kind: 'wrong-status', status: 'closed' },
    });
  });

  it('is not closed by the front door before it is answered, and is counted once it is', () => {
    const { consultation } = ask();
    expect(closeConsultation(consultation, { seen: 1 }, momentOf(people.manager)).ok).toBe(false);
    const answered = must(answerConsultation(consultation, { seen: 1, ...advice }, momentOf(people.worker)));
    const closed = must(closeConsultation(answered.consultation, { seen: 2 }, momentOf(people.manager)));
    expect([...countByAdvice([consultationRow(closed.consultation)])]).toEqual([['early-help', 1]]);
  });

  it('refuses whoever answers what somebody else answered meanwhile', () => {
    const answered = must(answerConsultation(ask().consultation, { seen: 1, ...advice }, momentOf(people.worker)));
    const second = answerConsultation(answered.consultation, { seen: 1, ...advice }, momentOf(people.manager));
    expect(second).toMatchObject({ refusal: { kind: 'stale' } });
  });

  it('is read under settings that were stored before questions could be asked first', () => {
    const { consultations: _, ...older } = wyrecestershire;
    expect(Settings.parse(older).consultations.closeAfterWorkingDays).toBe(10);
  });
});

describe('a question turned into a concern', () => {
  const events = (texts: readonly string[]): ConsultationEvent[] =>
    texts.map((text, at) => ({
      id: String(at),
      consultationId: id,
      version: at + 2,
      at: tuesday.toISOString(),
      by: { id: 'x', name: 'Ruth Okonedo', role: 'referrer', organisation: 'Oakfield Primary' },
      type: 'wrote-back',
      text,
    }));
  const begun = { ...emptyConcern(), children: [{ id: 'c1' }] };

  it('carries every word into its section, with who asked when and what was advised', () => {
    const named: AskFirst = { ...words, childNamed: 'yes', forename: 'Wren', surname: 'Tallow' };
    const answered = must(answerConsultation(ask(named).consultation, { seen: 1, ...advice }, momentOf(people.worker)));
    const all = [ask(named).event, answered.event, ...events(['Again today.'])];
    const { draft } = must(
      turnIntoConcern(answered.consultation, { events: all, begun }, momentOf(people.referrer, later)),
    );
    const { concern } = draft;
    expect(concern['what-happened']?.whatHappened).toContain(words.worry);
    expect(concern['what-happened']?.whatHappened).toContain('Again today.');
    const before = concern.history?.history ?? '';
    for (const said of [words.done, words.wanted, advice.text, people.worker.name, people.referrer.name]) {
      expect(before).toContain(said);
    }
    expect(concern.children[0]?.child).toMatchObject({ forename: 'Wren', surname: 'Tallow' });
    expect(draft.askedFirst?.consultationId).toBe(id);
  });

  it('makes one draft, for those who asked and nobody else', () => {
    const { consultation } = ask();
    const turn = (who = people.referrer as (typeof people)[keyof typeof people], on = consultation) =>
      turnIntoConcern(on, { events: [], begun }, momentOf(who));
    expect(turn(people.worker).ok).toBe(false);
    const first = must(turn());
    expect(turn(people.referrer, first.change.consultation)).toMatchObject({ refusal: { kind: 'wrong-status' } });
    expect(must(turn(people.lead)).draft.owner).toBe(people.lead.id);
  });

  it('says where the rest is when more was written than an answer of the form holds', () => {
    const long = events(Array.from({ length: 10 }, () => 'w'.repeat(4000)));
    const { draft } = must(turnIntoConcern(ask().consultation, { events: long, begun }, momentOf(people.referrer)));
    const text = draft.concern['what-happened']?.whatHappened ?? '';
    expect(text.length).toBeLessThanOrEqual(limits.longText);
    expect(text).toContain(`More was written in the conversation ${ask().consultation.reference}`);
  });
});
