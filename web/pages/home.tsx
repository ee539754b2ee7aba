import type { Actor } from '../../shared/actor.ts';
import { may } from '../../shared/permissions.ts';
import { Button } from '../components/button.tsx';
import { counted } from '../forms/counted.ts';
import { Page, type Site } from '../layout.tsx';
import { isGivenOutcomes, navigationFor } from '../navigation.ts';
import { checkTiles } from './open-check/tiles.ts';
import { overseeingTiles } from './overseeing-tiles.ts';
import { restrictionTiles } from './restriction/tiles.ts';
import { schoolTiles } from './school-notice/tiles.ts';

type Tile = { href: string; title: string; text: string };

const tilesFor = (
  actor: Actor,
  { disagreements, drafts, triages, schools, sits, checks, messages = 0 }: Waiting,
): Tile[] => [
  ...(may(actor, 'raise-a-concern')
    ? [
        {
          href: '/drafts',
          title: 'Drafts',
          text: `Carry on with a concern that you have not sent yet. ${drafts ?? ''}`.trim(),
        },
        {
          href: '/referrals',
          title: 'My referrals',
          text: `See where each one stands, answer questions and read letters. ${
            messages > 0 ? `You have ${counted(messages, 'new message')}.` : ''
          }`.trim(),
        },
        {
          href: '/ask',
          title: 'Ask us first',
          text: 'Not sure whether it is one for us? Ask, without naming the child if you like.',
        },
        {
          href: '/consultations',
          title: 'My questions',
          text: 'Read what we advised, write back, or turn it into a concern.',
        },
      ]
    : []),
  ...(triages && may(actor, 'raise-a-concern') && isGivenOutcomes(actor)
    ? [
        {
          href: '/triage-outcomes',
          title: 'Outcomes of triage',
          text: 'What was decided about domestic abuse, and what your agency is to do.',
        },
      ]
    : []),
  ...(may(actor, 'send-an-incident') && actor.organisation.kind === 'police'
    ? [
        {
          href: '/incidents/sent',
          title: 'Domestic abuse incidents',
          text: 'Tell us of incidents where children live, and see where each one stands.',
        },
      ]
    : []),
  ...(may(actor, 'read-organisation-referrals')
    ? [
        {
          href: '/referrals/organisation',
          title: 'My organisation’s referrals',
          text: 'Everything that colleagues at your organisation have raised.',
        },
      ]
    : []),
  ...(may(actor, 'read-contacts')
    ? [
        { href: '/board', title: 'Work board', text: 'Every open contact, with who could come to harm soonest first.' },
        {
          href: '/disagreements',
          title: 'Disagreements',
          text: `Where a referrer sees a decision differently. ${disagreements ?? ''}`.trim(),
        },
        {
          href: '/consultations/board',
          title: 'Questions asked first',
          text: 'What professionals ask before they raise a concern, the most overdue first.',
        },
        { href: '/handover', title: 'Handover', text: 'What the next team takes over, red first, signed by name.' },
        { href: '/closed', title: 'Outcomes sent', text: 'Contacts whose outcome letter has gone out, by month.' },
      ]
    : []),
  ...(sits
    ? [
        {
          href: '/triage',
          title: 'Domestic abuse triage',
          text: 'What the agencies meet upon each working day, in order of risk, and what each of them knows.',
        },
      ]
    : []),
  ...(schools ? schoolTiles(actor) : []),
  ...(checks ? checkTiles(actor) : []),
  ...overseeingTiles(actor),
  ...(may(actor, 'search-people')
    ? [
        {
          href: '/people',
          title: 'Find a person',
          text: 'What we were told of a child or an adult before, under every spelling of their name.',
        },
        {
          href: '/people/same-event',
          title: 'Perhaps the same event',
          text: 'Contacts and incidents about one child that came near to each other.',
        },
      ]
    : []),
  ...(may(actor, 'set-markers')
    ? [{ href: '/people/markers', title: 'Warnings to look at again', text: 'About people, and overdue for a look.' }]
    : []),
  ...(may(actor, 'enter-a-contact')
    ? [{ href: '/drafts', title: 'Drafts', text: 'Contacts that you have begun to enter and not sent.' }]
    : []),
  ...(may(actor, 'see-undelivered-messages')
    ? [
        {
          href: '/undelivered',
          title: 'Tasks',
          text: 'Decisions that are late, and people who must be reached another way.',
        },
      ]
    : []),
  ...(may(actor, 'see-people-and-settings')
    ? [
        { href: '/wording', title: 'Wording', text: 'What letters and emails say, since when, and what is planned.' },
        ...(triages
          ? [{ href: '/descriptors', title: 'Descriptors of risk', text: 'What a domestic-abuse triage asks about.' }]
          : []),
      ]
    : []),
  ...restrictionTiles(actor),
  {
    href: '/preferences',
    title: 'Your preferences',
    text: 'How messages reach you, when you are away, and who covers for you.',
  },
];

/** What waits for somebody, in words. */
type Waiting = {
  /** How many disagreements are open, for those who see them. */
  disagreements?: string | undefined;
  /** How many concerns the organisation has not sent, for its safeguarding leads. */
  drafts?: string | undefined;
  /** How many messages the reader has not read about what they raised. */
  messages?: number;
  /** Whether the authority runs domestic-abuse triage. */
  triages?: boolean;
  /** Whether the authority tells schools of incidents. */
  schools?: boolean;
  /** Whether professionals can check here whether a child is open. */
  checks?: boolean;
  /** Whether they sit in it: the front door, and the agencies that it meets with. */
  sits?: boolean;
};

type Props = Waiting & { site: Site; actor: Actor; notice?: string };

/** Where someone starts after signing in, by what their role may do. */
export const HomePage = ({ site, actor, notice, ...waiting }: Props) => (
  <Page
    site={site}
    title="Home"
    heading={`${actor.organisation.name}`}
    caption={actor.name}
    actor={actor}
    navigation={navigationFor(actor, '/home')}
    page="home"
  >
    {notice && <p class="govuk-inset-text">{notice}</p>}
    {may(actor, 'enter-a-contact') && <Button href="/contacts/new">Enter a contact</Button>}
    {may(actor, 'raise-a-concern') && (
      <Button href="/concerns/new" isStart>
        Raise a concern
      </Button>
    )}
    <ul class="govuk-list app-tiles">
      {tilesFor(actor, waiting).map(({ href, title, text }) => (
        <li class="app-tile">
          <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
            <a class="govuk-link" href={href}>
              {title}
            </a>
          </h2>
          <p class="govuk-body">{text}</p>
        </li>
      ))}
    </ul>
  </Page>
);
