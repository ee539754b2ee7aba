import type { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { addMonths } from '../../../shared/time/dates.ts';
import { monthInWords, plainDateInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { Table } from '../../components/table.tsx';
import { askerWords, endingWords } from '../../forms/disclosure-words.ts';
import { nameOf } from '../../forms/person-record-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { ClockTag, type RequestClock } from './clock-tag.tsx';
import { disclosureHref } from './links.ts';

type About = { request: Disclosure; person: FiledRecord };
type Props = Staff & {
  open: readonly (About & { stands: RequestClock })[];
  over: readonly About[];
  month: string;
  more: boolean;
};

const link = ({ request, person }: About) => ({
  text: (
    <a class="govuk-link" href={disclosureHref(request.id)}>
      {nameOf(person)}
    </a>
  ),
});
const asks = ({ request: { asker } }: About) => ({
  text: (
    <>
      {asker.name}
      <br />
      {askerWords[asker.kind]}
    </>
  ),
});

/** Requests for what is held about somebody: the open ones, the soonest due first, and those that ended in a month. */
export const DisclosuresPage = ({ open, over, month, more, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Subject access requests"
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/disclosures')}
    backLink={{ href: '/home', text: 'Back to home' }}
    page="disclosures"
  >
    <p class="govuk-body">
      Somebody has asked for what is held about a person. Open a new request from the person’s own page.
    </p>
    {open.length === 0 ? (
      <p class="govuk-body">No request is open.</p>
    ) : (
      <Table
        narrow="stack"
        caption="Open requests"
        captionSize="m"
        head={[{ text: 'About' }, { text: 'Who asks' }, { text: 'Came' }, { text: 'Due' }]}
        rows={open.map((one) => [
          link(one),
          asks(one),
          { text: plainDateInWords(one.request.came) },
          { text: <ClockTag {...one.stands} /> },
        ])}
      />
    )}
    {over.length === 0 ? (
      <p class="govuk-body">No request ended in {monthInWords(month)}.</p>
    ) : (
      <Table
        narrow="stack"
        caption={`Ended in ${monthInWords(month)}`}
        captionSize="m"
        head={[{ text: 'About' }, { text: 'Who asked' }, { text: 'Came' }, { text: 'Ended' }]}
        rows={over.map((one) => [
          link(one),
          asks(one),
          { text: plainDateInWords(one.request.came) },
          {
            text:
              one.request.ended && `${endingWords[one.request.ended.how]}, ${plainDateInWords(one.request.ended.on)}`,
          },
        ])}
      />
    )}
    {more && <InsetText>There are more than are shown here.</InsetText>}
    <p class="govuk-body">
      <a class="govuk-link" href={`/disclosures?month=${addMonths(`${month}-01`, -1).slice(0, 7)}`}>
        Those that ended the month before
      </a>
    </p>
  </Page>
);
