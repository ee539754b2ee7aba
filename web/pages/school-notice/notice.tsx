import type { Incident } from '../../../shared/incident/incident.ts';
import { isDone, isHeld, stateOf } from '../../../shared/school-notice/notice-state.ts';
import type { SchoolReply } from '../../../shared/school-notice/reply.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Tag } from '../../components/tag.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { noticeStateColour, noticeStateName, partWords } from '../../forms/school-notice-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { CallForm, type Typed } from './call-form.tsx';
import { boardHref, noticeHref } from './links.ts';
import { NoticeChanged } from './notice-changed.tsx';
import { type BecameOf, SchoolSaid } from './school-said.tsx';
import { NoticeStory } from './story.tsx';
import { type Told, ToldShown } from './told.tsx';

/** Somebody at the school who may be left out. */
export type Reader = { id: string; name: string; part: keyof typeof partWords };

type Props = Staff & {
  incident: Incident;
  notice: SchoolNotice;
  told: Told;
  /** Texts that the school is not told because they give something away or name others. */
  leftOut: readonly string[];
  readers: readonly Reader[];
  replies: readonly SchoolReply[];
  became: BecameOf;
  typed: Typed;
  without: readonly string[];
  errors: readonly FieldError[];
  conflict?: boolean;
  done?: string | undefined;
};

/** One notice, for those who see to it that it arrives: what to do about it first, what it says, and its story. */
export const StaffNoticePage = (props: Props) => {
  const { notice, told, leftOut, errors, conflict, done, ...staff } = props;
  const state = stateOf(notice);
  return (
    <Page
      site={staff.site}
      title="Notice to a school"
      heading={notice.setting.name}
      caption={`Notice ${notice.reference}`}
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/triage')}
      backLink={{ href: boardHref, text: 'Back to notices to schools' }}
      errors={summaryOf(errors)}
      page="school-notice"
    >
      {done && <NotificationBanner success text={done} />}
      {conflict && <NoticeChanged />}
      <p class="govuk-body">
        <Tag colour={noticeStateColour[state]}>{noticeStateName[state]}</Tag>{' '}
        {isDone(notice) ? '' : `To arrive before ${dateTimeInWords(new Date(notice.arrive.at))}.`}
      </p>
      <SchoolSaid {...props} />
      {isHeld(notice) && !notice.calledOff && <Release {...props} />}
      {!isDone(notice) && !isHeld(notice) && (
        <CallForm {...props} href={noticeHref(props.incident.id, notice.setting.key)} />
      )}
      <h2 class="govuk-heading-l">What the school reads</h2>
      {leftOut.length > 0 && (
        <InsetText>
          The school is not told some of the words of the police, because they name somebody else or would give
          something away. Say nothing of them on the telephone either.
        </InsetText>
      )}
      <ToldShown {...told} />
      <NoticeStory notice={notice} />
    </Page>
  );
};

const Release = ({ incident, notice, readers, typed, without, errors }: Props) => {
  const adults = incident.facts.adults.filter(({ id }) => notice.hold?.adultIds.includes(id));
  return (
    <section aria-labelledby="release">
      <h2 class="govuk-heading-m" id="release">
        Who there may know
      </h2>
      <WarningText>
        {adults.map(({ name }) => name).join(' and ') || 'An adult of the incident'} works, governs or helps at{' '}
        {notice.setting.name}, or may. Nobody there has been told. Settle who may be, and leave out everybody else.
      </WarningText>
      <form method="post" action={`${noticeHref(incident.id, notice.setting.key)}/release`} novalidate>
        <input type="hidden" name="seen" value={typed.seen ?? notice.version} />
        {readers.length > 0 && (
          <Checkboxes
            name="without"
            legend="Leave out"
            legendSize="s"
            hint="Whoever you tick is neither written to nor rung, and cannot open it"
            values={without}
            items={readers.map(({ id, name, part }) => ({ value: id, text: `${name}, ${partWords[part]}` }))}
          />
        )}
        <Textarea
          name="reason"
          label="Why it may go, and how you know who may read it"
          labelSize="s"
          rows={3}
          value={typed.reason ?? ''}
          error={errorOf(errors, 'reason')}
        />
        <Button preventDoubleClick>Release the notice</Button>
      </form>
    </section>
  );
};
