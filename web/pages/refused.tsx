import type { Child } from 'hono/jsx';
import { type Actor, isFrontDoor } from '../../shared/actor.ts';
import type { Refusal } from '../../shared/result.ts';
import { Page, type Site } from '../layout.tsx';
import { navigationFor } from '../navigation.ts';
import { referralHref } from './referral/links.ts';

type Words = { title: string; body: (refusal: Refusal) => Child };

const paragraph = (text: Child) => <p class="govuk-body">{text}</p>;

/** What each refusal says: what happened, whether anything was lost, and what to do now. */
const words: Record<Refusal['kind'], Words> = {
  'not-found': {
    title: 'Page not found',
    body: () => paragraph('There is no page at this address, or you are not able to see it.'),
  },
  forbidden: {
    title: 'You cannot do this',
    body: () =>
      paragraph(
        'Your account does not let you do this. If you think it should, speak to your manager or safeguarding lead.',
      ),
  },
  'signed-out': {
    title: 'You are signed out',
    body: () => paragraph('Sign in again to go on. Everything that was saved is safe.'),
  },
  'wrong-status': {
    title: 'This has moved on',
    body: () =>
      paragraph(
        'Something else has happened since you opened the page, so this can no longer be done. Nothing was changed. Go back and open it again to see where it stands.',
      ),
  },
  stale: {
    title: 'Someone else has changed this',
    body: () =>
      paragraph(
        'It was changed after you opened the page, so what you sent was not saved over it. Go back, open it again and look at what changed.',
      ),
  },
  taken: {
    title: 'A colleague already has this',
    body: (refusal) =>
      paragraph(<>{refusal.kind === 'taken' ? refusal.by : 'A colleague'} took it before you. Nothing was changed.</>),
  },
  'second-person-needed': {
    title: 'A second person must authorise this',
    body: () =>
      paragraph(
        'You proposed this decision, and it is one that needs another manager to authorise it. Ask a colleague.',
      ),
  },
  withdrawn: {
    title: 'The referrer has withdrawn this concern',
    body: () =>
      paragraph(
        'No letter can be authorised or sent until somebody at the front door has recorded that we go on, and why. Nothing was changed. Go back to the contact and answer the withdrawal first.',
      ),
  },
  'never-pauses': { title: 'This clock cannot be paused', body: () => paragraph('A red rating never pauses.') },
  'letter-blocked': {
    title: 'This letter cannot go out',
    body: () =>
      paragraph(
        'Something stands in it that may not. Nothing was sent. Go back and open the letter: what was found is listed there.',
      ),
  },
  'letter-held': {
    title: 'This letter is held',
    body: () =>
      paragraph(
        'Someone in the family may be near to the person that it would go to. Nothing was sent. A manager decides whether it may go, and to whom.',
      ),
  },
  invalid: {
    title: 'There is a problem with what was sent',
    body: () => paragraph('Some of it could not be read. Go back and check each answer.'),
  },
  'too-large': {
    title: 'This is too large',
    body: () =>
      paragraph(
        'More was sent than the service can take at once. Go back: what you typed is still on the page. Shorten it, or split it over several answers.',
      ),
  },
  'unsupported-media-type': {
    title: 'This cannot be read',
    body: () => paragraph('It was sent in a form that the service does not take.'),
  },
  'too-many-requests': {
    title: 'Too many tries',
    body: () => paragraph('Wait a few minutes, then try again. If you are worried about a child now, telephone.'),
  },
  'too-many-looks': {
    title: 'You have opened too many records this hour',
    body: (refusal) =>
      paragraph(
        `It is more than ${refusal.kind === 'too-many-looks' ? refusal.most : 'usual'}, so no more open until the next hour, and a manager will ask you why. What you hold, what is red and what nobody has rated still opens. If work for a child needs another now, ring your manager, or the emergency duty team when the office is closed.`,
      ),
  },
  'key-reused': { title: 'This was sent before', body: () => paragraph('It was sent before with other content.') },
};

type Props = {
  site: Site;
  refusal: Refusal;
  /** Who was refused, where that is known: they keep their way around. */
  actor?: Actor | undefined;
  /** The contact that they had open. */
  contactId?: string | undefined;
  children?: Child;
};

export const RefusedPage = ({ site, refusal, actor, contactId, children }: Props) => {
  const { title, body } = words[refusal.kind];
  const back = contactId && actor && (isFrontDoor(actor) ? `/contacts/${contactId}` : referralHref(contactId));
  return (
    <Page
      site={site}
      title={title}
      page="refused"
      {...(actor && { actor, navigation: navigationFor(actor, '') })}
      {...(back && { backLink: back })}
    >
      {body(refusal)}
      {children}
    </Page>
  );
};
