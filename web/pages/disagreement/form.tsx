import type { Child } from 'hono/jsx';
import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { Disagreement, Side } from '../../../shared/disagreement/disagreement.ts';
import { type DisagreementAct, possibleActs } from '../../../shared/disagreement/possible-acts.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { ContactHeader } from '../contact/header.tsx';
import { actHref, disagreementHref } from './links.ts';
import { whoseTurn } from './whose-turn.ts';

/** What every page about a disagreement is given, whichever side reads it. */
export type DisagreementOpened = {
  site: Site;
  actor: Actor;
  settings: Settings;
  now: Date;
  contact: Contact;
  disagreement: Disagreement;
  side: Side;
};

/** What every form about one is given besides its own fields. */
export type DisagreementForm = DisagreementOpened & {
  errors?: readonly FieldError[];
  /** The version that the reader has seen, where it is not the one that is there now. */
  seen?: number;
  /** What the reader must know of the form itself, in words. */
  notice?: string | undefined;
  /** Somebody did something else meanwhile, and what was sent was not saved. */
  movedOn?: boolean;
};

type FrameProps = Pick<DisagreementOpened, 'site' | 'actor' | 'settings' | 'now' | 'contact' | 'side'> & {
  title: string;
  page: string;
  caption?: string;
  backLink: { href: string; text: string };
  errors?: readonly FieldError[] | undefined;
  heading?: boolean;
  wide?: boolean;
  children?: Child;
};

/** The frame of such a page: the front door also sees on top whom the contact is about. */
export const DisagreementFrame = ({ side, contact, errors = [], children, ...frame }: FrameProps) => (
  <Page
    site={frame.site}
    title={frame.title}
    caption={side === 'referrer' ? (frame.caption ?? contact.reference) : undefined}
    heading={frame.heading}
    wide={frame.wide}
    actor={frame.actor}
    navigation={navigationFor(frame.actor, side === 'referrer' ? '/referrals' : '/disagreements')}
    backLink={frame.backLink}
    beforeContent={
      side === 'council' && (
        <ContactHeader contact={contact} settings={frame.settings} now={frame.now} actor={frame.actor} />
      )
    }
    errors={summaryOf(errors)}
    page={frame.page}
  >
    {children}
  </Page>
);

/** What somebody else did while a form was open, and that nothing typed is lost. */
export const MovedOn = (props: DisagreementForm & { maySend: boolean; nothingTyped?: boolean }) => (
  <NotificationBanner role="alert" title="Not saved yet">
    <p class="govuk-notification-banner__heading">Someone else moved this on while you had it open.</p>
    <p class="govuk-body">
      {props.nothingTyped
        ? 'Nothing of theirs was written over, and what you asked for was not done.'
        : `Nothing of theirs was written over, and everything you typed is still below. ${
            props.maySend
              ? 'Look at what changed. If you still want to, send yours again.'
              : 'What they did means that yours cannot be sent now. Copy what you need.'
          }`}
    </p>
    <p class="govuk-body">How it stands now: {whoseTurn(props)}</p>
    {!props.nothingTyped && (
      <p class="govuk-body">
        <a class="govuk-link" href={disagreementHref(props.side, props.disagreement)} target="_blank" rel="noopener">
          See the disagreement as it is now (opens in a new tab)
        </a>
      </p>
    )}
  </NotificationBanner>
);

type Props = DisagreementForm & {
  act: DisagreementAct;
  title: string;
  /** What the button says. */
  send: string;
  warning?: boolean;
  heading?: boolean;
  wide?: boolean;
  before?: Child;
  children?: Child;
};

/** A form about a disagreement, with the version that its reader has seen. */
export const DisagreementFormPage = ({
  act,
  title,
  send,
  warning,
  before,
  children,
  heading,
  wide,
  ...form
}: Props) => {
  const { disagreement, side, seen = disagreement.version, movedOn, notice } = form;
  const maySend = possibleActs(form).includes(act);
  return (
    <DisagreementFrame
      {...form}
      title={title}
      heading={heading}
      wide={wide}
      page={`disagreement-${act}`}
      backLink={{ href: disagreementHref(side, disagreement), text: 'Back to the disagreement' }}
    >
      {movedOn && <MovedOn {...form} maySend={maySend} />}
      {notice && <NotificationBanner text={notice} />}
      {!maySend && !movedOn && (
        <InsetText>This cannot be done as the disagreement stands now. {whoseTurn(form)}</InsetText>
      )}
      {before}
      {(maySend || movedOn) && (
        <form method="post" action={actHref(side, disagreement, act)} novalidate autocomplete="off">
          <input type="hidden" name="seen" value={seen} />
          {wide ? <div class="app-measure">{children}</div> : children}
          {maySend && (
            <Button variant={warning ? 'warning' : undefined} preventDoubleClick>
              {send}
            </Button>
          )}
        </form>
      )}
    </DisagreementFrame>
  );
};
