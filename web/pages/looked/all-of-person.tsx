import type { Access } from '../../../shared/looked/access.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { PersonHeader } from '../person-record/person-header.tsx';
import type { Staff } from '../staff.ts';
import { LooksTable } from './looks-table.tsx';

/** One record that is about the person: the latest looks at it, and where the others are listed. */
export type LookedPart = { title: string; looks: readonly Access[]; more?: string | undefined };

type Props = Staff & { record: FiledRecord; parts: readonly LookedPart[]; older: string | undefined };

/** Everybody who looked at anything about one person, record by record: what a person who asks is told. */
export const LookedAllPage = ({ site, actor, now, record, parts, older }: Props) => (
  <Page
    site={site}
    title="Who has looked at what we hold about a person"
    heading="Who has looked at what we hold about this person"
    wide
    actor={actor}
    navigation={navigationFor(actor, '/home')}
    backLink={{ href: `/people/${record.id}`, text: 'Back to the person' }}
    beforeContent={<PersonHeader record={record} now={now} />}
    page="looked-all"
  >
    <p class="govuk-body">
      Made {dateTimeInWords(now)}, by {actor.name}. The record that was told of last stands first. Somebody who asks who
      has seen what is kept about them can be told from this. Take out first what would say something of another person.
    </p>
    {parts.map(({ title, looks, more }) => (
      <section aria-label={title}>
        {looks.length === 0 ? (
          <>
            <h2 class="govuk-heading-m">{title}</h2>
            <p class="govuk-body">Nobody has opened it.</p>
          </>
        ) : (
          <LooksTable looks={looks} caption={title} />
        )}
        {more && (
          <p class="govuk-body">
            <a class="govuk-link" href={more}>
              Show all looks at it
            </a>
          </p>
        )}
      </section>
    ))}
    {older && (
      <p class="govuk-body">
        <a class="govuk-link" href={older}>
          Show the records that were told of before
        </a>
      </p>
    )}
  </Page>
);
