import { type Cover, inPost, type SchoolContacts, standingOf } from '../../../shared/school-contact/school-contacts.ts';
import type { Setting } from '../../../shared/school-directory/setting.ts';
import { Pagination } from '../../components/pagination.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { numberInGroups } from '../../forms/telephone-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { partWords, StandingTag } from './contact-rows.tsx';

type Row = { setting: Setting; contacts: SchoolContacts | undefined; cover: Cover };
type Props = Staff & {
  rows: readonly Row[];
  counts: { none: number; one: number; all: number };
  page: number;
  pages: number;
  today: string;
  months: number;
};

/** Schools of our area where nobody, or only one, can be relied on to be told. */
export const UnconfirmedSchoolsPage = ({ site, actor, rows, counts, page, pages, today, months }: Props) => (
  <Page
    site={site}
    title="Schools where nobody is confirmed"
    wide
    actor={actor}
    navigation={navigationFor(actor, '/schools')}
    backLink={{ href: '/schools', text: 'Back to schools' }}
    page="schools-unconfirmed"
  >
    <p class="govuk-body">
      Of {counts.all.toLocaleString('en-GB')} open places in our area {counts.none.toLocaleString('en-GB')} have nobody
      whose address was proved within {months} months, and {counts.one.toLocaleString('en-GB')} have only one. Each
      needs two.
    </p>
    {rows.length === 0 ? (
      <p class="govuk-body">
        {counts.all === 0 ? 'No school of ours is in the directory yet.' : 'Every place has at least two. Well done.'}
      </p>
    ) : (
      <Table
        caption="Those with nobody first"
        captionSize="m"
        narrow="stack"
        head={['School', 'Telephone', 'Confirmed', 'Named there'].map((text) => ({ text }))}
        rows={rows.map(({ setting, contacts, cover }) => [
          {
            text: (
              <a class="govuk-link" href={`/schools/${setting.key}`}>
                {setting.name}
              </a>
            ),
          },
          { text: setting.phone ? numberInGroups(setting.phone) : 'Not known' },
          { text: <Tag colour={cover === 'none' ? 'red' : 'yellow'}>{cover === 'none' ? 'Nobody' : 'Only one'}</Tag> },
          {
            text:
              contacts && inPost(contacts).length > 0 ? (
                <ul class="govuk-list govuk-!-margin-bottom-0">
                  {inPost(contacts).map((one) => (
                    <li>
                      {one.name}, {partWords[one.part]} <StandingTag standing={standingOf(one, today, months)} />
                    </li>
                  ))}
                </ul>
              ) : (
                'Nobody'
              ),
          },
        ])}
      />
    )}
    {pages > 1 && (
      <Pagination
        label="Pages of schools"
        {...(page > 1 && { previous: { href: `/schools/unconfirmed?page=${page - 1}` } })}
        {...(page < pages && { next: { href: `/schools/unconfirmed?page=${page + 1}` } })}
      />
    )}
  </Page>
);
