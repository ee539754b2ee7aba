import type { ContactRow } from '../../../shared/contact/row.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Tag } from '../../components/tag.tsx';
import type { Staff } from '../staff.ts';

type Props = { row: ContactRow; actor: Staff['actor'] };

/** What a list says of a contact that is kept from its reader: that it is there, and how to open it if it cannot wait. */
export const HiddenName = ({ row, actor }: Props) => (
  <>
    {may(actor, 'break-glass') ? (
      <a class="govuk-link govuk-!-font-weight-bold" href={`/restricted/contacts/${row.id}`}>
        Restricted concern
        <span class="govuk-visually-hidden">, due {dateTimeInWords(new Date(row.clock.dueAt))}</span>
      </a>
    ) : (
      <strong>Restricted concern</strong>
    )}
    {row.urgent && (
      <>
        {' '}
        <Tag colour="red">Urgent</Tag>
      </>
    )}
  </>
);
