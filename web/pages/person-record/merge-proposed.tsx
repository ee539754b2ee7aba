import { may } from '../../../shared/permissions.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { nameOf } from '../../forms/person-record-words.ts';
import type { Staff } from '../staff.ts';
import { compareHref } from './links.ts';

type Props = Pick<Staff, 'actor'> & { record: FiledRecord; other: FiledRecord };

/** A merge that somebody proposed: nobody confirms their own. */
export const MergeProposed = ({ record, other, actor }: Props) => {
  const { merge } = record;
  if (!merge) return null;
  const own = merge.by.id === actor.id;
  return (
    <section class="app-match" aria-labelledby="merge">
      <h2 class="govuk-heading-m" id="merge">
        A merge is proposed
      </h2>
      <p class="govuk-body">
        {own ? 'You' : merge.by.name} said at {dateTimeInWords(new Date(merge.at))} that this is the same person as{' '}
        <a class="govuk-link" href={compareHref(record.id, other.id)}>
          {nameOf(other)}
        </a>
        : “{merge.reason}”
      </p>
      {may(actor, 'merge-people') && (
        <form method="post" action={`/people/${record.id}/merge/confirm`}>
          <input type="hidden" name="seen" value={record.version} />
          <div class="govuk-button-group">
            {!own && <Button>Confirm: they are one person</Button>}
            <Button variant="secondary" attributes={{ formaction: `/people/${record.id}/merge/drop` }}>
              {own ? 'Take it back' : 'Turn it down'}
            </Button>
          </div>
        </form>
      )}
      {own && <p class="govuk-body">Somebody else must confirm it.</p>}
    </section>
  );
};
