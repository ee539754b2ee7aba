import type { SheetMessage } from '../../../shared/handover/sheet.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Tag } from '../../components/tag.tsx';
import { noticeKindWords, noticeStateWords, troubleWords, unheardInWords } from '../../forms/notice-words.ts';
import { type Covered, CoveredContacts, MessageLink } from '../board/undelivered-row.tsx';
import type { Staff } from '../staff.ts';
import { type SheetState, Signing } from './signing.tsx';

type Props = Staff & SheetState & { message: SheetMessage; reference: string | undefined; covers: readonly Covered[] };

/** One message of a sheet: what its reader does not know yet, what went wrong, whose task it is and who takes it over. */
export const MessageItem = ({ message, reference, covers, ...props }: Props) => {
  const { notice, trouble, since, signed } = message;
  const { actor, place, state } = props;
  const words = `${noticeKindWords[notice.kind]}${reference ? `, ${reference}` : ''}`;
  return (
    <li class="app-messages__item" id={`message-${notice.id}`}>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <span class="govuk-!-font-weight-bold">
          {may(actor, 'see-undelivered-messages') ? <MessageLink notice={notice} reference={reference} /> : words}
        </span>{' '}
        <Tag colour={noticeStateWords[notice.state].colour}>{troubleWords[trouble].name}</Tag>
      </p>
      <p class="govuk-body govuk-!-margin-bottom-1">
        To {notice.to.organisation}. {unheardInWords(notice.kind)}
      </p>
      <CoveredContacts covers={covers} />
      <p class="govuk-body govuk-!-margin-bottom-1">
        Since {dateTimeInWords(new Date(since))} a task for {notice.task?.owner?.name ?? 'anyone at the front door'}.
      </p>
      <Signing place={place} state={state} actor={actor} signed={signed} what={words}>
        <input type="hidden" name="message" value={notice.id} />
        <input type="hidden" name="since" value={since} />
      </Signing>
    </li>
  );
};
