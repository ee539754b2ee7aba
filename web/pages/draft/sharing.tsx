import { mayDispose } from '../../../shared/draft/access.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { Button } from '../../components/button.tsx';
import { Table } from '../../components/table.tsx';
import { summaryOf } from '../../forms/problem-words.ts';
import { draftEventInWords, leadsInWords } from '../../forms/sharing-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { Changed, type ChoosingProps, Colleagues, inHands, Seen } from './choose-colleague.tsx';
import { listHref } from './links.ts';
import { whenSaved } from './saved.tsx';

/** Who may work on a draft, and each of its changes of hands. */
export const SharingPage = (props: ChoosingProps) => {
  const { site, actor, draft, now, changed, errors } = props;
  const disposes = mayDispose(actor, draft);
  return (
    <Page
      site={site}
      title="Who can work on this draft"
      actor={actor}
      navigation={navigationFor(actor, '/drafts')}
      backLink={listHref(draft.id)}
      errors={summaryOf(errors)}
      page="draft-sharing"
    >
      {changed && <Changed />}
      <p class="govuk-body">
        {inHands(draft, actor)}. {leadsInWords(draft)}{' '}
        {draft.sharedWith.length > 0 && 'So can whoever it is shared with, below. '}
        Nobody else can, and nobody at the front door before it is sent.
      </p>
      <Shared {...props} disposes={disposes} />
      {disposes && <ShareForm {...props} />}
      {disposes && (
        <>
          <h2 class="govuk-heading-m">Hand it over</h2>
          <p class="govuk-body">
            If you cannot finish it, put it into a colleague’s hands. Nothing that was written is lost.
          </p>
          <Button href={`${listHref(draft.id)}/hand-over`} variant="secondary">
            Hand over
          </Button>
        </>
      )}
      <History draft={draft} now={now} />
    </Page>
  );
};

const Shared = ({ draft, actor, disposes }: ChoosingProps & { disposes: boolean }) => {
  if (draft.sharedWith.length === 0) return <p class="govuk-body">It is not shared with anyone yet.</p>;
  return (
    <Table
      narrow="stack"
      caption="Shared with"
      captionSize="m"
      firstCellIsHeader
      head={[{ text: 'Colleague' }, { text: 'Action' }]}
      rows={draft.sharedWith.map(({ id, name }) => [
        { text: id === actor.id ? `${name} (you)` : name },
        {
          text: (disposes || id === actor.id) && (
            <form method="post" action={`${listHref(draft.id)}/stop-sharing`}>
              <Seen draft={draft} />
              <input type="hidden" name="person" value={id} />
              <Button variant="secondary" preventDoubleClick class="govuk-!-margin-bottom-0">
                {id === actor.id ? 'Leave this draft' : 'Stop sharing'}
                <span class="govuk-visually-hidden">{id === actor.id ? '' : ` with ${name}`}</span>
              </Button>
            </form>
          ),
        },
      ])}
    />
  );
};

const ShareForm = (props: ChoosingProps) => (
  <>
    <h2 class="govuk-heading-m">Share it</h2>
    {props.colleagues.length === 0 ? (
      <p class="govuk-body">There is nobody else at your organisation to share it with.</p>
    ) : (
      <form method="post" action={`${listHref(props.draft.id)}/share`} novalidate>
        <Seen draft={props.draft} />
        <Colleagues
          {...props}
          label="Colleague"
          hint="They can read and write in all of it, and send it. We email them, without saying what it is about."
        />
        <Button preventDoubleClick>Share</Button>
      </form>
    )}
  </>
);

const History = ({ draft, now }: { draft: Draft; now: Date }) => (
  <>
    <h2 class="govuk-heading-m">What has been done</h2>
    <ul class="govuk-list">
      {[...draft.history].reverse().map((event) => (
        <li>
          {draftEventInWords(event)}, by {event.by.name}, {whenSaved(event.at, now)}
        </li>
      ))}
      <li>Begun, {whenSaved(draft.createdAt, now)}</li>
    </ul>
  </>
);
