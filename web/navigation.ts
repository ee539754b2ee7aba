import type { Actor } from '../shared/actor.ts';
import { may } from '../shared/permissions.ts';

type Item = { href: string; text: string; current?: boolean };

/** The links at the top of every page, by what the person may do. `at` is the address of the part they are in. */
export function navigationFor(actor: Actor, at: string): Item[] {
  const links = [
    { href: '/home', text: 'Home', shown: true },
    { href: '/board', text: 'Board', shown: may(actor, 'read-contacts') },
    { href: '/disagreements', text: 'Disagreements', shown: may(actor, 'read-contacts') },
    { href: '/consultations/board', text: 'Questions', shown: may(actor, 'see-consultation-board') },
    { href: '/handover', text: 'Handover', shown: may(actor, 'read-handover') },
    { href: '/closed', text: 'Outcomes sent', shown: may(actor, 'read-contacts') },
    { href: '/undelivered', text: 'Tasks', shown: may(actor, 'see-undelivered-messages') },
    { href: '/wording', text: 'Wording', shown: may(actor, 'see-people-and-settings') },
    { href: '/drafts', text: 'Drafts', shown: may(actor, 'write-a-draft') },
    { href: '/referrals', text: 'My referrals', shown: may(actor, 'read-own-referrals') },
    { href: '/consultations', text: 'My questions', shown: may(actor, 'ask-first') },
    { href: '/referrals/organisation', text: 'My organisation', shown: may(actor, 'read-organisation-referrals') },
  ];
  return links
    .filter(({ shown }) => shown)
    .map(({ href, text }) => ({ href, text, ...(href === at && { current: true }) }));
}
