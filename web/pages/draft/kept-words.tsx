import type { Actor } from '../../../shared/actor.ts';
import type { DraftEvent } from '../../../shared/draft/draft.ts';
import { dateInWords, dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

/** One page that no draft could take, with what became of its draft. */
export type Kept = {
  id: string;
  at: Date;
  until: Date;
  words: readonly { label?: string; text: string }[];
  /** Whether its reader can add to the concern that was sent. */
  adds: boolean;
  state: { kind: 'gone' } | { kind: 'open'; href: string } | { kind: 'sent'; sent: DraftEvent | undefined };
};

type Props = { site: Site; actor: Actor; kept: readonly Kept[]; discarded: boolean };

/** What its reader typed that is in no concern: every word, to be copied, added to what was sent, or discarded. */
export const KeptWordsPage = ({ site, actor, kept, discarded }: Props) => (
  <Page
    site={site}
    title={kept.length > 0 ? 'What you typed was not saved' : 'Nothing you typed is waiting'}
    actor={actor}
    navigation={navigationFor(actor, '/drafts')}
    backLink="/drafts"
    page="draft-kept-words"
  >
    {discarded && <NotificationBanner success text="What you typed has been discarded." />}
    {kept.length === 0 && <p class="govuk-body">Everything that you typed is in a concern, or has been discarded.</p>}
    {kept.map((each, index) => (
      <div>
        <h2 class="govuk-heading-m">
          {kept.length > 1 && `${index + 1}. `}Typed at {dateTimeInWords(each.at)}
        </h2>
        <Why {...each} actor={actor} />
        {each.words.map(({ label, text }) => (
          <>
            <h3 class="govuk-heading-s">{label ?? 'You also typed'}</h3>
            <p class="govuk-body govuk-inset-text app-as-written">{text}</p>
          </>
        ))}
        <Acts {...each} number={kept.length > 1 ? index + 1 : undefined} />
      </div>
    ))}
  </Page>
);

const Why = ({ state, adds, actor }: Kept & { actor: Actor }) => {
  if (state.kind === 'gone')
    return (
      <p class="govuk-body">
        The concern that it was for has been deleted, or is no longer shared with you. Copy the words below if you still
        need them.
      </p>
    );
  if (state.kind === 'open')
    return (
      <p class="govuk-body">
        It could not be saved, because the concern was changed meanwhile. Copy the words below into{' '}
        <a class="govuk-link" href={state.href}>
          the concern
        </a>
        .
      </p>
    );
  const { sent } = state;
  const who = sent?.by.id === actor.id ? 'You' : (sent?.by.name ?? 'A colleague');
  return (
    <>
      <p class="govuk-body">
        {who} sent the concern{sent && ` at ${dateTimeInWords(new Date(sent.at))}`}. This was not saved by then, so the
        front door has not read it.
      </p>
      {adds ? (
        <p class="govuk-body">You can add them to the concern that was sent. Choose which of them on the next page.</p>
      ) : (
        <p class="govuk-body">
          Copy them and give them to {sent?.by.name ?? 'your colleague'} or your safeguarding lead, who can add them to
          the concern. If you are still worried, call the front door.
        </p>
      )}
    </>
  );
};

const Acts = ({ id, adds, until, number }: Kept & { number: number | undefined }) => (
  <form method="post" action={`/concerns/kept/${id}`} novalidate>
    <p class="govuk-body">We keep this for you until {dateInWords(until)}, or until you discard it.</p>
    <div class="govuk-button-group">
      {adds && (
        <Button name="go" value="add" preventDoubleClick>
          Add to the concern
          {number && <span class="govuk-visually-hidden">, number {number}</span>}
        </Button>
      )}
      <Button name="go" value="discard" variant={adds ? 'secondary' : 'warning'} preventDoubleClick>
        Discard what I typed
        {number && <span class="govuk-visually-hidden">, number {number}</span>}
      </Button>
    </div>
  </form>
);
