import { may } from '../../../shared/permissions.ts';
import type { Appearance, FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Details } from '../../components/details.tsx';
import { counted } from '../../forms/counted.ts';
import type { Staff } from '../staff.ts';
import { sourceHref } from './links.ts';

type Props = Pick<Staff, 'actor'> & {
  record: FiledRecord;
  /** Those of this page; `times` counts those of all pages. */
  appearances: readonly Appearance[];
  times: number;
};

/** Every time on this page that they were told of, each a record that can be parted from them again. */
export const LinkedRecords = ({ record, appearances, times, actor }: Props) => {
  const list = (
    <ul class="govuk-list govuk-list--bullet">
      {appearances.map((told) => (
        <li>
          <a class="govuk-link app-whole" href={sourceHref(told)}>
            {told.reference}
          </a>{' '}
          on {plainDateInWords(new Date(told.at))}
          {told.record !== record.id && may(actor, 'link-people') && (
            <>
              {' '}
              <a class="govuk-link" href={`/people/${told.record}/part`}>
                Part it<span class="govuk-visually-hidden"> from this person: {told.reference}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="records">
      <h2 class="govuk-heading-m" id="records" tabindex={-1}>
        Records of this person
      </h2>
      {appearances.length > 5 ? (
        <Details
          summary={`${times > appearances.length ? `${appearances.length} of` : 'All'} ${counted(times, 'record')}`}
        >
          {list}
        </Details>
      ) : (
        list
      )}
    </section>
  );
};
