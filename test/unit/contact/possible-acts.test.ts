import { describe, expect, it } from 'vitest';
import { Person } from '../../../shared/actor.ts';
import { Organisation } from '../../../shared/agency.ts';
import { ask } from '../../../shared/contact/ask.ts';
import { authorise, returnForChanges, withdrawAuthorisation } from '../../../shared/contact/authorise-decision.ts';
import type { Change } from '../../../shared/contact/change.ts';
import { assign, claim } from '../../../shared/contact/claim.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { close, issue } from '../../../shared/contact/issue-letter.ts';
import { type Act, isPossible } from '../../../shared/contact/possible-acts.ts';
import { propose } from '../../../shared/contact/propose-decision.ts';
import { rate } from '../../../shared/contact/rate.ts';
import { recall } from '../../../shared/contact/recall-letter.ts';
import { recordOvernight } from '../../../shared/contact/record-overnight.ts';
import { reopen } from '../../../shared/contact/reopen.ts';
import { goOn } from '../../../shared/contact/review-withdrawal.ts';
import { setNewTime } from '../../../shared/contact/set-new-time.ts';
import { withdrawConcern } from '../../../shared/contact/withdraw-concern.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { Moment } from '../../../shared/moment.ts';
import type { Result } from '../../../shared/result.ts';
import { noThread } from '../../../shared/thread/thread.ts';
import {
  beingScreened,
  decisionFor,
  journey,
  momentOf,
  must,
  people,
  school,
  settings,
  submitted,
  tuesday,
} from '../../support/front-door.ts';
import { letterRecord, sentAtOnce } from '../../support/letter-record.ts';
import { newTime } from '../../support/new-time.ts';

const organisation = Organisation.parse({
  ...school,
  authority: settings.authority,
  censusSource: '2A',
  domains: ['oakfield-primary.example'],
  deliveryPolicy: 'notify-only',
});

const screened = beingScreened();
const waiting = journey.asked(screened).contact;
const proposed = journey.proposed(screened, { outcome: 'C01', legalBasis: 'public-task', level: 1 }, people.manager);
const authorised = must(
  authorise(
    proposed.contact,
    { seen: proposed.contact.version },
    letterRecord(proposed.contact, organisation),
    momentOf(people.otherManager),
  ),
);
const letter = authorised.letters[0]!;
const record = letterRecord(authorised.contact, organisation);
const seen = { seen: authorised.contact.version };
const recallable = must(issue(authorised.contact, letter, seen, record, momentOf(people.worker)));
const issued = must(issue(authorised.contact, letter, seen, record, sentAtOnce(momentOf(people.worker))));
const closed = must(close(issued.contact, { seen: issued.contact.version }, momentOf(people.worker)));

/** The same, withdrawn by its referrer since. */
const takenBack = (contact: Contact): Contact =>
  must(
    withdrawConcern(
      { contact, thread: noThread(contact) },
      { reason: 'mistaken', words: 'She was at her aunt’s.' },
      momentOf(people.referrer),
    ),
  ).change.contact;

/** The same, whose referrer has been told that the decision is late. */
const late = (contact: Contact): Contact => {
  const at = tuesday.toISOString();
  const told = { promised: '2026-11-24T09:00:00.000Z', newTime: '2026-11-25T17:00:00.000Z', at };
  return { ...contact, late: [told] };
};

const contacts: Contact[] = [
  submitted().change.contact,
  screened,
  waiting,
  ...[proposed, authorised, recallable, issued, closed].map(({ contact }: Change) => contact),
  ...[screened, proposed.contact, authorised.contact].map(takenBack),
  ...[submitted().change.contact, screened, closed.contact, takenBack(screened)].map(late),
];

const letterNow = (contact: Contact): Letter => (contact.status === 'authorised' ? letter : issued.letters[0]!);
const sentOf = (contact: Contact): Change => (contact === recallable.contact ? recallable : issued);
const to = Person.parse({ ...people.otherWorker, active: true, version: 1 });

const doing: Record<Act, (contact: Contact, seen: { seen: number }, moment: Moment) => Result<Change>> = {
  claim,
  assign: (contact, seen, moment) => assign(contact, { ...seen, to }, moment),
  rate: (contact, seen, moment) => rate(contact, { ...seen, colour: 'green', reason: 'Calm.' }, moment),
  ask: (contact, seen, moment) => ask(contact, { ...seen, text: 'Who?', reason: 'waiting-for-referrer' }, moment),
  propose: (contact, seen, moment) => propose(contact, { ...seen, children: [decisionFor('c1')] }, moment),
  authorise: (contact, seen, moment) => authorise(contact, seen, letterRecord(contact, organisation), moment),
  return: (contact, seen, moment) => returnForChanges(contact, { ...seen, comment: 'More.' }, moment),
  issue: (contact, seen, moment) =>
    issue(contact, letterNow(contact), seen, letterRecord(contact, organisation), moment),
  recall: (contact, seen, moment) =>
    recall(contact, sentOf(contact).letters[0]!, sentOf(contact).notices, seen, moment),
  withdraw: (contact, seen, moment) =>
    withdrawAuthorisation(contact, letterNow(contact), { ...seen, comment: 'More.' }, moment),
  close,
  reopen: (contact, seen, moment) =>
    reopen(contact, { ...seen, reason: 'The date was wrong.' }, { holderGone: false }, moment),
  'new-time': (contact, seen, moment) =>
    setNewTime(contact, { ...seen, ...newTime('26', '11'), reason: 'Two colleagues are ill.' }, moment),
  'record-overnight': (contact, seen, moment) =>
    recordOvernight(contact, { ...seen, actions: ['none'], words: 'Calm.' }, moment),
  review: (contact, seen, moment) => goOn(contact, { ...seen, because: 'He is not safe.' }, moment),
};

describe.each(Object.entries(people))('to the %s', (_, actor) => {
  it.each(contacts)('a contact that is $status offers exactly what would be done', (contact) => {
    const offered = Object.keys(doing).filter((act) => isPossible(act as Act, contact, actor, tuesday));
    const done = Object.entries(doing).flatMap(([act, rule]) =>
      rule(contact, { seen: contact.version }, momentOf(actor)).ok ? [act] : [],
    );
    expect(offered).toEqual(done);
  });
});
