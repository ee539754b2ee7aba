import type { BrokenGlass } from '../../../shared/restriction/broken-glass.ts';
import { mayReview } from '../../../shared/restriction/review-glass.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { useRows } from './use-rows.tsx';

type Props = Staff & {
  use: BrokenGlass;
  /** Where the record is read, by those who may. */
  href: string;
  words: string;
  seen: number;
  errors: readonly FieldError[];
  /** Another was quicker. */
  conflict: boolean;
};

/** One use of break-glass, and what a manager found who looked at it. */
export const ReviewPage = ({ use, href, words, seen, errors, conflict, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Review of a break-glass"
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/board')}
    backLink={{ href: '/restricted', text: 'Back to the list' }}
    errors={summaryOf(errors)}
    page="glass-review"
  >
    {conflict && (
      <NotificationBanner text="Another manager has just reviewed this. What you typed has not been saved." />
    )}
    <SummaryList rows={useRows(use)} />
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        Open the record
      </a>
      , if you are on its list.
    </p>
    {use.reviewed ? (
      <>
        <h2 class="govuk-heading-m">What was found</h2>
        <p class="govuk-body app-typed">{use.reviewed.words}</p>
        <p class="govuk-body">
          {use.reviewed.by.name}, {dateTimeInWords(new Date(use.reviewed.at))}
        </p>
      </>
    ) : mayReview(staff.actor, use) ? (
      <form method="post" action={`/restricted/reviews/${use.id}`} novalidate>
        <input type="hidden" name="seen" value={seen} />
        <p class="govuk-body">
          Review by {dateTimeInWords(new Date(use.reviewBy))}. Speak to {use.by.name} first.
        </p>
        <Words words={words} errors={errors} />
        <Button preventDoubleClick>End the review</Button>
      </form>
    ) : (
      <InsetText>
        {use.by.id === staff.actor.id
          ? 'You opened it yourself, so another manager reviews it.'
          : `A manager reviews it by ${dateTimeInWords(new Date(use.reviewBy))}.`}
      </InsetText>
    )}
    {conflict && words !== '' && <Words words={words} errors={[]} />}
  </Page>
);

const Words = ({ words, errors }: { words: string; errors: readonly FieldError[] }) => (
  <CharacterCount
    name="words"
    label="Did they have to open it, and what was done?"
    labelSize="m"
    value={words}
    rows={4}
    maxlength={1000}
    countType="length"
    threshold={75}
    error={errorOf(errors, 'words')}
  />
);
