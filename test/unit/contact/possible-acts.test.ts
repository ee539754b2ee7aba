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
import { reopen } from '../../../shared/contact/reopen.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { Moment } from '../../../shared/moment.ts';
import type { Result } from '../../../shared/result.ts';
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
} from '../../support/front-door.ts';

const organisation = Organisation.parse({
  ...school,
  authority: settings.authority,
  censusSource: '2A',
  domains: [],
  deliveryPolicy: 'notify-only',
});

const screened = beingScreened();
const waiting = journey.asked(screened).contact;
const proposed = journey.proposed(screened, { outcome: 'C01', legalBasis: 'public-task', level: 1 }, people.manager);
const authorised = must(
  authorise(proposed.contact, { seen: proposed.contact.version }, organisation, momentOf(people.otherManager)),
);
const letter = authorised.letters[0]!;
const issued = must(issue(authorised.contact, letter, { seen: authorised.contact.version }, momentOf(people.worker)));
const closed = must(close(issued.contact, { seen: issued.contact.version }, momentOf(people.worker)));

const contacts: Contact[] = [
  submitted().change.contact,
  screened,
  waiting,
  ...[proposed, authorised, issued, closed].map(({ contact }: Change) => contact),
];

const letterNow = (contact: Contact): Letter => (contact.status === 'authorised' ? letter : issued.letters[0]!);
const to = Person.parse({ ...people.otherWorker, active: true, version: 1 });

const doing: Record<Act, (contact: Contact, seen: { seen: number }, moment: Moment) => Result<Change>> = {
  claim,
  assign: (contact, seen, moment) => assign(contact, { ...seen, to }, moment),
  rate: (contact, seen, moment) => rate(contact, { ...seen, colour: 'green', reason: 'Calm.' }, moment),
  ask: (contact, seen, moment) => ask(contact, { ...seen, text: 'Who?', reason: 'waiting-for-referrer' }, moment),
  propose: (contact, seen, moment) => propose(contact, { ...seen, children: [decisionFor('c1')] }, moment),
  authorise: (contact, seen, moment) => authorise(contact, seen, organisation, moment),
  return: (contact, seen, moment) => returnForChanges(contact, { ...seen, comment: 'More.' }, moment),
  issue: (contact, seen, moment) => issue(contact, letterNow(contact), seen, moment),
  withdraw: (contact, seen, moment) =>
    withdrawAuthorisation(contact, letterNow(contact), { ...seen, comment: 'More.' }, moment),
  close,
  reopen: (contact, seen, moment) =>
    reopen(contact, { ...seen, reason: 'The date was wrong.' }, { holderGone: false }, moment),
};

describe.each(Object.entries(people))('to the %s', (_, actor) => {
  it.each(contacts)('a contact that is $status offers exactly what would be done', (contact) => {
    const offered = Object.keys(doing).filter((act) => isPossible(act as Act, contact, actor));
    const done = Object.entries(doing).flatMap(([act, rule]) =>
      rule(contact, { seen: contact.version }, momentOf(actor)).ok ? [act] : [],
    );
    expect(offered).toEqual(done);
  });
});
