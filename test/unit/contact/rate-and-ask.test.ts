import { describe, expect, it } from 'vitest';
import { answer, ask, lapse } from '../../../shared/contact/ask.ts';
import { rate } from '../../../shared/contact/rate.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import { openPause } from '../../../shared/time/clocks.ts';
import {
  beingScreened,
  inStatus,
  journey,
  momentOf,
  must,
  people,
  settings,
  submitted,
} from '../../support/front-door.ts';

const later = (time: string) => new Date(`2026-11-${time}:00Z`);
const asked = (contact = beingScreened()) => inStatus(journey.asked(contact).contact, 'awaiting-referrer');
const questionId = (contact: ReturnType<typeof asked>) => contact.questions[0]?.id ?? '';

describe('rating', () => {
  it('starts the clock of its colour, and another colour counts from the first start', () => {
    const amber = beingScreened(undefined, 'amber');
    const change = { seen: amber.version, colour: 'red', reason: 'A neighbour has telephoned.' } as const;
    const { contact: red, event } = must(rate(amber, change, momentOf(people.manager, later('24T11:00'))));
    expect(event).toMatchObject({ type: 'rated', colour: 'red', was: 'amber' });
    expect(red.clocks.rating?.startedAt).toBe(amber.clocks.rating?.startedAt);
    expect(red.clocks.rating?.dueAt).toBe('2026-11-24T13:30:00.000Z');
    expect(red.rating).toMatchObject({ startedAt: amber.rating?.startedAt, earlier: [{ colour: 'amber' }] });
    expect(red.clocks.decision).toEqual(amber.clocks.decision);
  });

  it.each(['officer', 'auditor', 'referrer'] as const)('is a judgement that the %s does not make', (name) => {
    const contact = journey.claimed(submitted().change.contact).contact;
    const command = { seen: contact.version, colour: 'green', reason: 'Calm.' } as const;
    expect(rate(contact, command, momentOf(people[name]))).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  it('waits until somebody has claimed the contact, and is refused on a page that is out of date', () => {
    const { contact } = submitted().change;
    const command = { seen: 1, colour: 'green', reason: 'Calm.' } as const;
    expect(rate(contact, command, momentOf(people.worker))).toMatchObject({ refusal: { kind: 'wrong-status' } });
    expect(rate(beingScreened(), command, momentOf(people.worker))).toMatchObject({ refusal: { kind: 'stale' } });
  });
});

describe('asking the referrer', () => {
  it('pauses every clock with who and why, and owes the referrer a message that says nothing of the case', () => {
    const change = journey.asked(beingScreened());
    const { contact, notices } = change;
    for (const clock of [contact.clocks.decision, contact.clocks.rating]) {
      expect(clock && openPause(clock)).toMatchObject({ reason: 'waiting-for-referrer', by: 'Amira Haddad' });
    }
    expect(notices).toMatchObject([{ kind: 'question-asked', to: { email: 'ruth@oakfield-primary.example' } }]);
    expect(JSON.stringify(notices)).not.toMatch(/Maisie|collects/);
  });

  it('lets a red contact run on', () => {
    const { contact } = journey.asked(beingScreened(undefined, 'red'));
    expect(contact.status).toBe('awaiting-referrer');
    expect([openPause(contact.clocks.decision), contact.clocks.rating && openPause(contact.clocks.rating)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('starts the clocks again for a contact that turns red while it waits', () => {
    const contact = asked();
    const command = { seen: contact.version, colour: 'red', reason: 'Hospital has telephoned.' } as const;
    const { contact: red } = must(rate(contact, command, momentOf(people.worker, later('24T10:30'))));
    expect(clockState(settings.calendar, red.clocks.decision, later('24T10:31')).state).toBe('running');
    expect(red.clocks.rating && openPause(red.clocks.rating)).toBeUndefined();
  });

  it('wants a reason of the authority’s list', () => {
    const contact = beingScreened();
    const command = { seen: contact.version, text: 'Who?', reason: 'because' };
    expect(ask(contact, command, momentOf(people.worker))).toMatchObject({
      refusal: { kind: 'invalid', problems: [{ field: 'reason', code: 'not-listed' }] },
    });
  });

  it('is one question at a time', () => {
    const contact = asked();
    const command = { seen: contact.version, text: 'And who else?', reason: 'waiting-for-referrer' };
    expect(ask(contact, command, momentOf(people.worker))).toMatchObject({ refusal: { kind: 'wrong-status' } });
  });
});

describe('the answer', () => {
  it.each(['referrer', 'lead'] as const)(
    'may come from the %s, and moves what was due on by the time waited',
    (name) => {
      const contact = asked();
      const command = { questionId: questionId(contact), text: 'Her aunt.' };
      const { contact: back } = must(answer(contact, command, momentOf(people[name], later('24T11:30'))));
      expect(back.status).toBe('screening');
      expect(back.clocks.rating?.dueAt).toBe('2026-11-26T11:00:00.000Z');
      expect(back.questions[0]?.answer).toMatchObject({ text: 'Her aunt.', by: { name: people[name].name } });
    },
  );

  it('comes from nobody at the front door', () => {
    const contact = asked();
    const command = { questionId: questionId(contact), text: 'Her aunt, I should think.' };
    expect(answer(contact, command, momentOf(people.worker))).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  it('is taken once, and is still taken after the wait was given up', () => {
    const contact = asked();
    const command = { questionId: questionId(contact), text: 'Her aunt.' };
    const { contact: back } = must(answer(contact, command, momentOf(people.referrer)));
    expect(answer(back, command, momentOf(people.referrer))).toMatchObject({ refusal: { status: 'answered' } });

    const gaveUp = must(lapse(contact, momentOf(people.worker, later('26T12:00')))).contact;
    const late = must(answer(gaveUp, command, momentOf(people.referrer, later('26T15:00'))));
    expect([late.contact.status, late.contact.questions[0]?.answer?.text]).toEqual(['screening', 'Her aunt.']);
  });
});

it('waiting is given up when the pause has reached its limit, and not before', () => {
  const contact = asked();
  expect(lapse(contact, momentOf(people.worker, later('25T09:29')))).toMatchObject({ refusal: { status: 'waiting' } });
  const { contact: on, event } = must(lapse(contact, momentOf(people.worker, later('25T09:31'))));
  expect([on.status, event.type, openPause(on.clocks.decision)]).toEqual(['screening', 'question-lapsed', undefined]);
});
