import { may } from '../../../shared/permissions.ts';
import type { FoundSetting } from '../../../shared/school-directory/find-setting.ts';
import type { SchoolRegister } from '../../../shared/school-directory/register.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { settingKindWords, settingStatusWords } from '../../forms/school-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  done: string | undefined;
  asked: string;
  found: readonly FoundSetting[];
  more: number;
  register: SchoolRegister | undefined;
};

/** Finding a school by its name, number or postcode. */
export const FindSchoolPage = ({ site, actor, asked, found, more, register, done }: Props) => (
  <Page
    site={site}
    title="Schools"
    wide
    actor={actor}
    navigation={navigationFor(actor, '/schools')}
    backLink={{ href: '/home', text: 'Back to home' }}
    page="schools"
  >
    {done && <NotificationBanner success text={done} />}
    {!register && (
      <InsetText>
        The national register has not been taken yet, so only places that the council has added are found.
      </InsetText>
    )}
    <form method="get" action="/schools">
      <Input
        name="q"
        label="Find a school or setting"
        labelSize="m"
        hint="Name, town, URN or postcode, in our area and our neighbours’"
        value={asked}
        class="govuk-!-width-two-thirds"
      />
      <Button>Search</Button>
    </form>
    {asked.trim() !== '' && (
      <section aria-live="polite">
        {found.length === 0 ? (
          <p class="govuk-body">
            No school or setting near us matches “{asked}”. Try one word of its name, or its URN of six figures.
          </p>
        ) : (
          <Table
            caption={`${found.length + more} found`}
            captionSize="m"
            narrow="stack"
            head={['Name', 'Kind', 'Where', 'URN', 'Status'].map((text) => ({ text }))}
            rows={found.map((one) => [
              {
                text: (
                  <a class="govuk-link" href={`/schools/${one.key}`}>
                    {one.name}
                  </a>
                ),
              },
              { text: settingKindWords[one.kind], class: one.kind === 'school' ? 'app-nowrap' : '' },
              { text: [one.town, one.postcode].filter(Boolean).join(', ') || one.laName },
              { text: one.key.startsWith('own-') ? 'Added by us' : one.key, class: 'app-nowrap' },
              { text: <Tag colour={settingStatusWords[one.status].colour}>{settingStatusWords[one.status].name}</Tag> },
            ])}
          />
        )}
        {more > 0 && <p class="govuk-body">{more} more match. Add another word to see them.</p>}
      </section>
    )}
    <h2 class="govuk-heading-m">Keeping the directory</h2>
    <ul class="govuk-list govuk-list--spaced">
      <li>
        <a class="govuk-link" href="/schools/unconfirmed">
          Schools where nobody is confirmed
        </a>
      </li>
      {may(actor, 'keep-school-directory') && (
        <>
          <li>
            <a class="govuk-link" href="/schools/register">
              The national register
            </a>
            {register && <> (as of {plainDateInWords(register.asOf)})</>}
          </li>
          <li>
            <a class="govuk-link" href="/schools/rolls">
              Who is on which roll
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/schools/calendar">
              The council’s school days
            </a>{' '}
            and{' '}
            <a class="govuk-link" href="/schools/calendar/import">
              calendars from a file
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/schools/new">
              Add a nursery, college, officer or other place
            </a>
          </li>
        </>
      )}
    </ul>
  </Page>
);
