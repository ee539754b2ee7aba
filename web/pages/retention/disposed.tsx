import { may } from '../../../shared/permissions.ts';
import type { Disposed } from '../../../shared/retention/disposed.ts';
import { addMonths } from '../../../shared/time/dates.ts';
import { monthInWords, plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { kindsInWords } from '../../forms/retention-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  month: string;
  disposed: readonly Disposed[];
  unfinished: readonly Disposed[];
  done: boolean;
  /** Whether more were disposed of in the month than are listed. */
  more: boolean;
};

/** What was disposed of in a month, by whom and by which line; and what of it was cut off and is to be done again. */
export const DisposedListPage = ({ month, disposed, unfinished, done, more, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="What was disposed of"
    heading={`Disposed of in ${monthInWords(month)}`}
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/retention')}
    backLink={{ href: '/retention', text: 'Back to how long records are kept' }}
    page="disposed-list"
  >
    {done && <NotificationBanner success text="The concern is disposed of." />}
    {unfinished.length > 0 && (
      <>
        <h2 class="govuk-heading-m">Begun and not finished</h2>
        <p class="govuk-body">
          Something went wrong half way. None of these can be opened any more, but some of what lay there may not be
          gone.
        </p>
        {unfinished.map((one) => (
          <form method="post" action="/retention/disposed">
            <input type="hidden" name="disposed" value={one.id} />
            <p class="govuk-body">
              {one.reference}, begun by {one.by.name} on {plainDateInWords(new Date(one.at))}
            </p>
            {may(staff.actor, 'dispose-of-records') && (
              <Button preventDoubleClick>
                Finish it<span class="govuk-visually-hidden">: {one.reference}</span>
              </Button>
            )}
          </form>
        ))}
      </>
    )}
    {disposed.length === 0 ? (
      <p class="govuk-body">Nothing was disposed of in this month.</p>
    ) : (
      <Table
        narrow="stack"
        caption="Concerns"
        captionSize="m"
        head={[{ text: 'Concern' }, { text: 'Disposed of' }, { text: 'Schedule' }, { text: 'What went' }]}
        rows={disposed.map((one) => [
          { text: <span class="app-whole">{one.reference}</span> },
          { text: `${plainDateInWords(new Date(one.at))}, ${one.by.name}` },
          { text: `Kept until ${plainDateInWords(one.keptUntil)}, by version ${one.schedule}` },
          { text: kindsInWords(one.kinds) },
        ])}
      />
    )}
    {more && <p class="govuk-body">Only the latest 200 of the month are listed.</p>}
    <p class="govuk-body">
      <a class="govuk-link" href={`/retention/disposed?month=${addMonths(`${month}-01`, -1).slice(0, 7)}`}>
        The month before
      </a>
    </p>
  </Page>
);
