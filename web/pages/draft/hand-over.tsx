import { Button, ButtonGroup } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { Changed, type ChoosingProps, Colleagues, inHands, Seen } from './choose-colleague.tsx';
import { listHref } from './links.ts';

/** Puts a draft into somebody else's hands. */
export const HandOverPage = (props: ChoosingProps & { ends: boolean }) => {
  const { site, actor, draft, errors, changed, ends, colleagues } = props;
  const mine = draft.owner === actor.id;
  const who = mine ? 'I' : (draft.ownerName ?? 'The colleague who holds it');
  return (
    <Page
      site={site}
      title="Hand this draft over"
      actor={actor}
      navigation={navigationFor(actor, '/drafts')}
      backLink={`${listHref(draft.id)}/sharing`}
      errors={summaryOf(errors)}
      page="draft-hand-over"
    >
      {changed && <Changed />}
      <p class="govuk-body">
        {inHands(draft, actor)}. Whoever gets it is asked to finish and send it, and is reminded until they do. We email
        them, without saying what it is about.
      </p>
      {colleagues.length === 0 ? (
        <p class="govuk-body">There is nobody else at your organisation to hand it to.</p>
      ) : (
        <form method="post" action={`${listHref(draft.id)}/hand-over`} novalidate>
          <Seen draft={draft} />
          <Colleagues {...props} label="Who takes it" />
          <Checkboxes
            name="end"
            legend="After that"
            legendSize="s"
            items={[
              {
                value: 'yes',
                text: `${who} need${mine ? '' : 's'} it no longer`,
                hint: `Otherwise ${mine ? 'you' : 'they'} can still open it.`,
              },
            ]}
            values={ends ? ['yes'] : []}
          />
          <ButtonGroup>
            <Button preventDoubleClick>Hand over</Button>
            <a class="govuk-link" href={`${listHref(draft.id)}/sharing`}>
              Cancel
            </a>
          </ButtonGroup>
        </form>
      )}
    </Page>
  );
};
