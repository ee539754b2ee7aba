import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { LeaveForm, type LeaveProps } from './leave.tsx';
import { colleaguesLeaveHref, days, leaveHref, leaveToCome } from './leave-section.tsx';

/** A manager says when a colleague who is ill is away, and who covers for them. */
export const ColleaguesLeavePage = (props: Omit<LeaveProps, 'coveredFor' | 'colleagues'>) => {
  const { site, actor, now, person, covers, errors = [], overtaken, done, notice } = props;
  const leave = leaveToCome(person, now);
  const action = colleaguesLeaveHref(person);
  return (
    <Page
      site={site}
      title="Leave and cover of a colleague"
      heading={`Leave and cover of ${person.name}`}
      actor={actor}
      navigation={navigationFor(actor, '/preferences')}
      backLink={{ href: leaveHref, text: 'Back to leave and cover' }}
      errors={summaryOf(errors)}
      page="preferences-colleagues-leave"
    >
      {done && <NotificationBanner success text={done} />}
      {notice && <NotificationBanner text={notice} />}
      {overtaken && (
        <NotificationBanner role="alert" title="Not saved">
          <p class="govuk-notification-banner__heading">
            The leave or the cover was changed after you opened this page.
          </p>
          <p class="govuk-body">It is shown as it is now, with what you typed. Look again, then save.</p>
        </NotificationBanner>
      )}
      <p class="govuk-body">
        For a colleague who is ill and cannot set it themselves. Meanwhile their cover gets the tasks that would be
        theirs and finds their open work on the board. {person.name} is told by email that you did this, and your name
        is kept with it.
      </p>
      {leave && (
        <InsetText>
          <p class="govuk-body">
            Away from {days(leave)}. {leave.cover.name} covers.
            {leave.setBy && ` Set by ${leave.setBy.name} at ${dateTimeInWords(new Date(leave.setBy.at))}.`}
          </p>
          <form method="post" action={`${action}/end`}>
            <input type="hidden" name="seen" value={person.version} />
            <Button variant="secondary" preventDoubleClick class="govuk-!-margin-bottom-0">
              Remove this leave
            </Button>
          </form>
        </InsetText>
      )}
      {covers.length === 0 ? (
        <p class="govuk-body">Nobody at the front door can cover for {person.name}.</p>
      ) : (
        <LeaveForm {...props} action={action} whose={person.name} />
      )}
    </Page>
  );
};
