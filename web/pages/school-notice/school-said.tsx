import type { Incident } from '../../../shared/incident/incident.ts';
import type { SchoolReply } from '../../../shared/school-notice/reply.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Tag } from '../../components/tag.tsx';
import { childrenInWords, repliedWords } from '../../forms/school-reply-words.ts';
import { noticeHref } from './links.ts';

/** What became of a worry: nothing yet, a concern that was begun, or the contact that it is now. */
export type BecameOf = ReadonlyMap<string, { contact?: string | undefined }>;

type Shown = { reply: SchoolReply; incident: Pick<Incident, 'facts'>; became?: BecameOf; by?: string };

/** One reply of a school, for the front door. `by` names the school where replies of several stand together. */
export const ReplyShown = ({ reply, incident, became, by }: Shown) => {
  const worry = became?.get(reply.id);
  return (
    <div class="app-outcome-line">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{repliedWords[reply.kind]}</h3>
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        {childrenInWords(incident.facts.children, reply.childIds)}. {reply.by.name}, {by && `${by}, `}
        {dateTimeInWords(new Date(reply.at))}
      </p>
      {reply.words && <InsetText class="app-as-written">{reply.words}</InsetText>}
      {reply.kind === 'new-worry' && became && (
        <p class="govuk-body">
          {worry?.contact ? (
            <a class="govuk-link" href={`/contacts/${worry.contact}`}>
              Raised as a concern
            </a>
          ) : worry ? (
            'They have begun a concern, and not sent it yet.'
          ) : (
            'They have not raised it as a concern.'
          )}
        </p>
      )}
    </div>
  );
};

type Props = {
  incident: Incident;
  notice: SchoolNotice;
  replies: readonly SchoolReply[];
  became: BecameOf;
};

/** What the school of a notice said back, the last said first, until somebody says that they have read it. */
export const SchoolSaid = ({ incident, notice, replies, became }: Props) => {
  const { waiting = 0, read } = notice.replies ?? {};
  return replies.length === 0 ? null : (
    <section aria-labelledby="school-said">
      <h2 class="govuk-heading-m" id="school-said">
        What the school says {waiting > 0 && <Tag colour="orange">{`${waiting} to read`}</Tag>}
      </h2>
      {replies.map((reply) => (
        <ReplyShown {...{ reply, incident, became }} />
      ))}
      {waiting > 0 ? (
        <form method="post" action={`${noticeHref(incident.id, notice.setting.key)}/read`} novalidate>
          <input type="hidden" name="seen" value={notice.version} />
          <Button preventDoubleClick>I have read it and will see to it</Button>
        </form>
      ) : (
        read && (
          <p class="govuk-body">
            Read by {read.by.name}, {dateTimeInWords(new Date(read.at))}.
          </p>
        )
      )}
    </section>
  );
};
