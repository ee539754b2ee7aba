import type { Actor } from '../shared/actor.ts';
import { may } from '../shared/permissions.ts';

type Item = { href: string; text: string; current?: boolean };

const taught = ['school', 'early-years', 'college'];
const outside = ['voluntary', 'other-council'];

/** Whether somebody’s organisation may be given outcomes of triage; at a school, whoever leads on safeguarding. */
export const isGivenOutcomes = (actor: Actor): boolean =>
  may(actor, 'read-triage-outcomes') &&
  !outside.includes(actor.organisation.kind) &&
  (!taught.includes(actor.organisation.kind) || actor.role === 'safeguarding-lead');

/**
 * The links at the top of every page: what the person's role does every day, in one line; home leads to the rest as well.
 * `at` is the address of the part they are in.
 */
export function navigationFor(actor: Actor, at: string): Item[] {
  const decides = may(actor, 'read-contacts');
  const outcomes = !decides && isGivenOutcomes(actor);
  // A line has no room for both with a lead’s list: questions give way to domestic abuse, and it to them for whoever is there.
  const eitherOr = outcomes && may(actor, 'read-organisation-referrals');
  const asking = at === '/consultations';
  const links = [
    { href: '/home', text: 'Home', shown: true },
    { href: '/board', text: 'Board', shown: decides },
    { href: '/consultations/board', text: 'Questions', shown: may(actor, 'see-consultation-board') },
    { href: '/disagreements', text: 'Disagreements', shown: decides },
    // Which agencies sit in triage the settings say; those who do are led there from home.
    { href: '/triage', text: 'Triage', shown: may(actor, 'read-incidents') || at === '/triage' },
    { href: '/handover', text: 'Handover', shown: may(actor, 'read-handover') },
    { href: '/undelivered', text: 'Tasks', shown: may(actor, 'see-undelivered-messages') },
    { href: '/wording', text: 'Wording', shown: !decides && may(actor, 'see-people-and-settings') },
    { href: '/drafts', text: 'Drafts', shown: !decides && may(actor, 'write-a-draft') },
    { href: '/referrals', text: 'My referrals', shown: may(actor, 'read-own-referrals') },
    {
      href: '/incidents/sent',
      text: 'Incidents',
      shown: may(actor, 'send-an-incident') && actor.organisation.kind === 'police' && !(eitherOr && asking),
    },
    { href: '/triage-outcomes', text: 'Outcomes', shown: outcomes && !(eitherOr && asking) },
    { href: '/consultations', text: 'My questions', shown: may(actor, 'ask-first') && (!eitherOr || asking) },
    { href: '/referrals/organisation', text: 'My organisation', shown: may(actor, 'read-organisation-referrals') },
  ];
  return links
    .filter(({ shown }) => shown)
    .map(({ href, text }) => ({ href, text, ...(href === at && { current: true }) }));
}
