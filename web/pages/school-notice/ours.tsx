import { stateOf } from '../../../shared/school-notice/notice-state.ts';
import type { SchoolReply } from '../../../shared/school-notice/reply.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { type Cell, Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { counted } from '../../forms/counted.ts';
import { summaryOf } from '../../forms/problem-words.ts';
import { noticeStateColour, noticeStateName } from '../../forms/school-notice-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { oursHref } from './links.ts';
import { RepliesSent } from './replies-sent.tsx';
import { ReplyForm, type ReplyFormProps, ToReply } from './reply-form.tsx';
import { type Told, ToldShown } from './told.tsx';

type List = Staff & { notices: readonly SchoolNotice[]; next: string | undefined };

/** All that a school was told of, about children who are on its roll now, newest first. */
export const OurNoticesPage = ({ notices, next, ...staff }: List) => (
  <Page
    site={staff.site}
    title="Notices about your pupils"
    caption={staff.actor.organisation.name}
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/triage-outcomes')}
    page="our-notices"
  >
    {notices.length === 0 ? (
      <p class="govuk-body">
        Nothing that you may read. You see what your school was told of about children who are with you now, once the
        council has your address as one of those it tells.
      </p>
    ) : (
      <Table
        narrow="stack"
        caption="Newest first"
        captionSize="m"
        head={['Notice', 'Happened', 'Pupils', 'Where it stands', 'Outcome'].map((text) => ({ text }))}
        rows={notices.map((notice): Cell[] => {
          const state = stateOf(notice);
          const { followUp } = notice;
          return [
            {
              text: (
                <a class="govuk-link" href={oursHref(notice.incidentId, notice.setting.key)}>
                  {notice.reference}
                </a>
              ),
            },
            { text: dateTimeInWords(new Date(notice.occurredAt)) },
            { text: counted(notice.childIds.length, 'pupil') },
            { text: <Tag colour={noticeStateColour[state]}>{noticeStateName[state]}</Tag> },
            { text: followUp ? (followUp.acknowledged ? 'Acknowledged' : 'Waits for you') : 'None yet' },
          ];
        })}
      />
    )}
    {next && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/school-notices/ours?cursor=${encodeURIComponent(next)}`}>
          Earlier notices
        </a>
      </p>
    )}
  </Page>
);

type One = Staff & {
  notice: SchoolNotice;
  told: Told;
  asks: boolean;
  done?: string | undefined;
  /** What their school has told us, and the form in which they tell us more. */
  replies: readonly SchoolReply[];
  form: ReplyFormProps;
};

/** One notice for somebody at the school who has signed in. */
export const OurNoticePage = ({ notice, told, asks, done, replies, form, ...staff }: One) => {
  const href = oursHref(notice.incidentId, notice.setting.key);
  return (
    <Page
      site={staff.site}
      title="Safeguarding notice"
      heading={notice.reference}
      caption={`Notice to ${notice.setting.name}`}
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/triage-outcomes')}
      backLink={{ href: '/school-notices/ours', text: 'Back to notices' }}
      errors={summaryOf(form.errors)}
      page="our-notice"
    >
      {done && <NotificationBanner success text={done} />}
      {asks && (
        <form method="post" action={`${href}/acknowledge`} novalidate>
          <Button preventDoubleClick>Confirm that we have it</Button>
        </form>
      )}
      {form.pupils.length > 0 && <ToReply />}
      <ToldShown {...told} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${href}/text`}>
          As plain text for your child protection records
        </a>
      </p>
      <RepliesSent replies={replies} raise={(reply) => `${href}/replies/${reply}/concern`} />
      {form.pupils.length > 0 && <ReplyForm {...form} />}
    </Page>
  );
};
