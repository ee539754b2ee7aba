import { isDone, isHeld, stateOf } from '../../../shared/school-notice/notice-state.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Tag } from '../../components/tag.tsx';
import { type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { noticeStateColour, noticeStateName } from '../../forms/school-notice-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { CallForm, type Typed } from './call-form.tsx';
import { boardHref, ringHref } from './links.ts';
import { NoticeChanged } from './notice-changed.tsx';

type Props = Staff & {
  notice: SchoolNotice;
  typed: Typed;
  errors: readonly FieldError[];
  conflict?: boolean;
  done?: string | undefined;
};

/** A notice for whoever sees to it that it arrives and may not read it: its school, where it stands, and the call. */
export const RingSchoolPage = ({ notice, typed, errors, conflict, done, ...staff }: Props) => {
  const state = stateOf(notice);
  const waiting = notice.replies?.waiting ?? 0;
  return (
    <Page
      site={staff.site}
      title="Ring a school"
      heading={notice.setting.name}
      caption={`Notice ${notice.reference}`}
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/triage')}
      backLink={{ href: boardHref, text: 'Back to notices to schools' }}
      errors={summaryOf(errors)}
      page="ring-school"
    >
      {done && <NotificationBanner success text={done} />}
      {conflict && <NoticeChanged />}
      <p class="govuk-body">
        <Tag colour={noticeStateColour[state]}>{noticeStateName[state]}</Tag> <Tag colour="red">Restricted</Tag>{' '}
        {isDone(notice) ? '' : `To arrive before ${dateTimeInWords(new Date(notice.arrive.at))}.`}
      </p>
      <InsetText>
        Its incident is restricted, so what the notice says is not shown here. You can see to it that the school opens
        it. A manager reads it to them where they cannot{waiting > 0 && ', and reads what they replied'}.
      </InsetText>
      {isHeld(notice) && !notice.calledOff && (
        <p class="govuk-body">It is held. A manager settles who at the school may know.</p>
      )}
      {!isDone(notice) && !isHeld(notice) && (
        <CallForm {...{ notice, typed, errors }} href={ringHref(notice.incidentId, notice.setting.key)} unread />
      )}
    </Page>
  );
};
