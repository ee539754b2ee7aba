import type { BrokenGlass } from '../../../shared/restriction/broken-glass.ts';
import { mayReview } from '../../../shared/restriction/review-glass.ts';
import { dateTimeInWords, monthInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { glassReasonWords } from '../../forms/restriction-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { whatWasOpened } from './use-rows.tsx';

type Props = Staff & {
  waiting: readonly BrokenGlass[];
  reviewed: readonly BrokenGlass[];
  month: string;
  more: boolean;
  done: boolean;
};

/** Restricted records that were opened by break-glass: those that wait for a review, and what was found this month. */
export const ReviewsPage = ({ waiting, reviewed, month, more, done, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Opened by break-glass"
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/board')}
    backLink={{ href: '/board', text: 'Back to the board' }}
    page="broken-glass"
  >
    {done && <NotificationBanner success text="The review is on record." />}
    <p class="govuk-body">
      Each time that somebody opens a restricted record whose list they are not on, another manager says by the end of
      the next working day whether they had to.
    </p>
    {waiting.length === 0 ? (
      <>
        <h2 class="govuk-heading-m">To review</h2>
        <p class="govuk-body">Nothing waits for a review.</p>
      </>
    ) : (
      <Table
        narrow="stack"
        caption="To review"
        captionSize="m"
        head={[{ text: 'Opened by' }, { text: 'What' }, { text: 'Reason' }, { text: 'Review by' }]}
        rows={waiting.map((use) => [
          {
            text: (
              <>
                <a class="govuk-link govuk-!-font-weight-bold" href={`/restricted/reviews/${use.id}`}>
                  {use.by.name}
                  <span class="govuk-visually-hidden">, {whatWasOpened(use)}</span>
                </a>
                <br />
                {dateTimeInWords(new Date(use.at))}
              </>
            ),
          },
          { text: <span class="app-whole">{whatWasOpened(use)}</span> },
          { text: glassReasonWords[use.reason] },
          { text: <ReviewBy use={use} staff={staff} /> },
        ])}
      />
    )}
    {more && <InsetText>More wait than are shown here. These are due first.</InsetText>}
    <h2 class="govuk-heading-m">Reviewed in {monthInWords(month)}</h2>
    {reviewed.length === 0 && <p class="govuk-body">None so far.</p>}
    {reviewed.length > 0 && (
      <ul class="govuk-list govuk-list--bullet">
        {reviewed.map((use) => (
          <li>
            <a class="govuk-link" href={`/restricted/reviews/${use.id}`}>
              {whatWasOpened(use)}, opened by {use.by.name}
            </a>
            {use.reviewed && `, reviewed by ${use.reviewed.by.name}`}
          </li>
        ))}
      </ul>
    )}
  </Page>
);

const ReviewBy = ({ use, staff }: { use: BrokenGlass; staff: Staff }) => {
  const late = staff.now > new Date(use.reviewBy);
  return (
    <>
      {dateTimeInWords(new Date(use.reviewBy))}
      {late && (
        <>
          <br />
          <Tag colour="red">Late</Tag>
        </>
      )}
      {!mayReview(staff.actor, use) && use.by.id === staff.actor.id && (
        <>
          <br />
          By another manager
        </>
      )}
    </>
  );
};
