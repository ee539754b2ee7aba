import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Person } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { OrganisationId } from '../../../shared/ids.ts';
import { closeThread, reopenThread } from '../../../shared/thread/close-thread.ts';
import { answeredBy, postMessage } from '../../../shared/thread/post-message.ts';
import { seeMessages } from '../../../shared/thread/see-messages.ts';
import { type Conversation, type Message, noThread } from '../../../shared/thread/thread.ts';
import { threadEntries } from '../../../shared/thread/thread-entries.ts';
import { beingScreened, idOf, journey, momentOf, must, people, submitted } from '../../support/front-door.ts';

const contact = beingScreened();
const empty: Conversation = { thread: noThread(contact), messages: [] };
type Who = keyof typeof people;

/** The conversation after a change, as it would be read again. */
const withChange = (before: Conversation, change: Conversation | undefined): Conversation => {
  if (!change) return before;
  const byNumber = new Map<number, Message>(
    [...before.messages, ...change.messages].map((each) => [each.number, each]),
  );
  return { thread: change.thread, messages: [...byNumber.values()] };
};
const post = (before: Conversation, who: Who, n: number, text = `message ${n}`, of: Contact = contact) =>
  postMessage({ contact: of, ...before }, { id: idOf(5000 + n), text }, momentOf(people[who]));
const posted = (before: Conversation, who: Who, n: number) => withChange(before, must(post(before, who, n)));

describe('a message', () => {
  it('is written by the referrer, their safeguarding lead and the front door, and by nobody else', () => {
    for (const who of ['referrer', 'lead', 'officer', 'worker', 'manager', 'edt'] as const) {
      expect(post(empty, who, 1).ok, who).toBe(true);
    }
    for (const who of ['auditor', 'admin'] as const) expect(post(empty, who, 1).ok, who).toBe(false);
    const elsewhere = { ...people.lead, id: idOf(77), organisation: { ...people.lead.organisation, id: idOf(78) } };
    const stranger = postMessage(
      { contact, ...empty },
      { id: idOf(1), text: 'x' },
      momentOf(elsewhere as typeof people.lead),
    );
    expect(stranger).toEqual({ ok: false, refusal: { kind: 'forbidden' } });
  });

  it('of the front door owes the referrer one mail, and of the referrer none', () => {
    expect(must(post(empty, 'worker', 1))?.notices.map(({ kind, to }) => [kind, to.email])).toEqual([
      ['message-posted', 'ruth@oakfield-primary.example'],
    ]);
    expect(must(post(empty, 'referrer', 1))?.notices).toEqual([]);
  });

  it('is posted once by one form, and other words by the same form are a message of their own', () => {
    const once = posted(empty, 'referrer', 1);
    expect(must(post(once, 'referrer', 1))).toBeUndefined();
    const other = withChange(once, must(post(once, 'referrer', 1, 'other words')));
    expect(other.messages.map(({ text }) => text)).toEqual(['message 1', 'other words']);
    expect(new Set(other.messages.map(({ id }) => id)).size).toBe(2);
  });

  it('goes to nobody who told us without an account', () => {
    const family = { ...contact, raisedBy: { ...contact.raisedBy, standing: 'family' as const } };
    const refused = post(empty, 'worker', 1, 'x', family);
    expect(refused).toEqual({ ok: false, refusal: { kind: 'wrong-status', status: 'nobody-reads-it' } });
  });
});

describe('what is unread', () => {
  it('is what the other side wrote since the last look, whatever order things happen in', () => {
    const acts = fc.constantFrom('referrer writes', 'worker writes', 'referrer looks', 'worker looks', 'other looks');
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), (happened) => {
        let now = empty;
        const since = { frontDoor: 0, referrer: 0 };
        happened.forEach((act, n) => {
          const [who = '', does] = act.split(' ');
          const side = who === 'referrer' ? 'referrer' : 'frontDoor';
          if (does === 'writes') {
            now = posted(now, who === 'referrer' ? 'referrer' : 'worker', n);
            since[side === 'referrer' ? 'frontDoor' : 'referrer'] += 1;
          } else {
            const looker = who === 'other' ? people.otherWorker : who === 'referrer' ? people.referrer : people.worker;
            now = withChange(now, seeMessages({ contact, ...now }, momentOf(looker)));
            // A colleague's look does not silence what the holder has still to read.
            if (who !== 'other') since[side] = 0;
          }
          expect(now.thread.unread).toEqual(since);
          expect(now.thread.waitingSince !== undefined).toBe(since.frontDoor > 0);
          const unseen = now.messages.filter((message) => message.side === 'referrer' && !message.seen);
          expect(unseen.length).toBe(since.frontDoor);
        });
        expect(now.messages.map(({ number }) => number)).toEqual(now.messages.map((_, at) => at + 1));
      }),
    );
  });

  it('is seen by anyone of the front door who could answer while nobody holds the contact', () => {
    const fresh = submitted().change.contact;
    const waiting = withChange(empty, must(post(empty, 'referrer', 1, 'x', fresh)));
    expect(seeMessages({ contact: fresh, ...waiting }, momentOf(people.auditor))).toBeUndefined();
    const seen = seeMessages({ contact: fresh, ...waiting }, momentOf(people.otherWorker));
    expect(seen?.messages[0]?.seen?.by.name).toBe('Ben Tarrant');
  });
});

describe('a closed thread', () => {
  it('takes no message from either side until it is open again, and is not closed over a message nobody saw', () => {
    const once = posted(empty, 'referrer', 1);
    const moment = momentOf(people.worker);
    const reason = 'We have all that we need.';
    const crossed = closeThread({ contact, thread: once.thread }, { seen: 0, reason }, moment);
    expect(crossed).toEqual({ ok: false, refusal: { kind: 'stale' } });
    const closed = {
      ...once,
      thread: must(closeThread({ contact, thread: once.thread }, { seen: 1, reason }, moment)),
    };
    for (const who of ['referrer', 'worker'] as const) {
      expect(post(closed, who, 2)).toEqual({ ok: false, refusal: { kind: 'wrong-status', status: 'closed-by-hand' } });
    }
    // What was posted already is still answered as posted.
    expect(must(post(closed, 'referrer', 1))).toBeUndefined();
    const open = { ...closed, thread: must(reopenThread({ contact, thread: closed.thread }, { seen: 2 }, moment)) };
    expect(post(open, 'referrer', 2).ok).toBe(true);
  });
});

describe('the conversation', () => {
  it('has questions, answers and messages in the order of time', () => {
    const asked = journey.asked(contact).contact;
    const at = (minutes: number) => new Date(new Date(asked.questions[0]!.askedAt).getTime() + minutes * 60_000);
    const before = must(
      postMessage({ contact, ...empty }, { id: idOf(1), text: 'before' }, momentOf(people.referrer, at(-1))),
    );
    const now = withChange(empty, before);
    const later = must(
      postMessage({ contact, ...now }, { id: idOf(2), text: 'later' }, momentOf(people.worker, at(1))),
    );
    const entries = threadEntries(asked, withChange(now, later).messages);
    expect(entries.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'message: before',
      'question: Who collects them from school?',
      'message: later',
    ]);
  });
});

describe('an answer of the front door', () => {
  const lead = Person.parse({ ...people.lead, email: 'lead@oakfield-primary.example', active: true, version: 1 });
  const told = (before: Conversation, answers: readonly Person[]) =>
    must(
      postMessage({ contact, ...before, answers }, { id: idOf(9000), text: 'Yes.' }, momentOf(people.worker)),
    )?.notices.map(({ to }) => to.personId);

  it('is told to who raised the concern and to the colleague whom it answers, once each', () => {
    expect(answeredBy(empty.messages, contact)).toEqual([]);
    const asked = posted(posted(posted(empty, 'lead', 1), 'lead', 2), 'referrer', 3);
    expect(answeredBy(asked.messages, contact)).toEqual([people.lead.id]);
    expect(told(asked, [lead])).toEqual([people.referrer.id, lead.id]);
    const answered = posted(asked, 'worker', 4);
    expect(answeredBy(posted(answered, 'referrer', 5).messages, contact)).toEqual([]);
    expect(answeredBy(answered.messages, contact)).toEqual([]);
    const leadLast = posted(posted(empty, 'lead', 1), 'worker', 2);
    expect(answeredBy(leadLast.messages, contact)).toEqual([people.lead.id]);
  });

  it('is told to nobody who may not open it: who left, works elsewhere, or leads no more', () => {
    const asked = posted(empty, 'lead', 1);
    const elsewhere = { ...lead, organisation: { ...lead.organisation, id: OrganisationId.parse(idOf(78)) } };
    for (const gone of [{ ...lead, active: false }, elsewhere, { ...lead, role: 'referrer' as const }]) {
      expect(told(asked, [gone])).toEqual([people.referrer.id]);
    }
  });
});
