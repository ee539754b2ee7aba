import { type OpenDisagreement, stageOf } from '../../../shared/disagreement/disagreement.ts';
import { may } from '../../../shared/permissions.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Clock } from '../../components/clock.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { type Cell, Table } from '../../components/table.tsx';
import { clockInWords } from '../../forms/clock-words.ts';
import { counted } from '../../forms/counted.ts';
import { reasonInWords } from '../../forms/disagreement-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { DisagreementTags } from './disagreement.tsx';
import { disagreementHref } from './links.ts';

type Props = Staff & { open: readonly OpenDisagreement[]; more: boolean };

/** Every open disagreement, those about a child who is not safe first, then by what the council must answer soonest. */
export const DisagreementListPage = ({ open, more, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Disagreements"
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/disagreements')}
    page="disagreement-list"
  >
    {more && <InsetText>There are more than can be shown. These are the most urgent.</InsetText>}
    {open.length === 0 ? (
      <p class="govuk-body">No disagreement is open.</p>
    ) : (
      <Table
        narrow="stack"
        class="app-compared"
        caption={`${counted(open.length, 'disagreement')} open`}
        captionSize="m"
        firstCellIsHeader
        head={[
          { text: 'Disagreement' },
          { text: 'Raised by' },
          { text: 'Where it stands' },
          { text: 'Whose turn' },
          { text: 'Clock' },
        ]}
        rows={open.map((disagreement) => cellsOf(disagreement, staff))}
      />
    )}
    {may(staff.actor, 'see-disagreement-themes') && (
      <p class="govuk-body">
        <a class="govuk-link" href="/disagreements/themes">
          What disagreements are about
        </a>
      </p>
    )}
  </Page>
);

function cellsOf(disagreement: OpenDisagreement, { settings, now }: Staff): Cell[] {
  const stage = stageOf(disagreement);
  const { answer } = stage;
  return [
    {
      text: (
        <>
          <a class="govuk-link app-nowrap" href={disagreementHref('council', disagreement)}>
            {disagreement.reference}
          </a>
          <span class="app-line govuk-!-font-weight-regular">
            {disagreement.children.map(({ name }) => name).join(', ')}
          </span>
          <span class="app-line app-quiet govuk-!-font-weight-regular">
            {reasonInWords(settings, disagreement.reason)}
          </span>
        </>
      ),
    },
    { text: `${disagreement.raisedBy.name}, ${disagreement.raisedBy.organisation}` },
    { text: <DisagreementTags disagreement={disagreement} now={now} /> },
    {
      text: answer
        ? `Referrer: to accept it or take it on, until ${dateTimeInWords(new Date(answer.acceptBy))}`
        : stage.answerer.name,
    },
    {
      text: answer ? (
        'Answered'
      ) : (
        <Clock inline {...clockInWords(clockState(settings.calendar, stage.clock, now), now)} />
      ),
    },
  ];
}
