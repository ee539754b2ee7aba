import type { DecidedItem } from '../../../shared/disclosure/decide.ts';
import type { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import type { HeldItem } from '../../../shared/disclosure/held-item.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { choiceWords, itemKindWords } from '../../forms/disclosure-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { PersonHeader } from '../person-record/person-header.tsx';
import type { Staff } from '../staff.ts';
import { AskerWarning } from './asker-warning.tsx';
import { disclosureHref, itemHref } from './links.ts';

type Row = { item: HeldItem; decided: DecidedItem | undefined; print: string };
type Props = Staff & {
  request: Disclosure;
  person: FiledRecord;
  items: readonly Row[];
  /** Some of what is held is not the reader's to know of. */
  closed: boolean;
  /** The items in which whoever asks may be the one who is said to do harm. */
  askerIn: readonly HeldItem[];
  done: boolean;
};

const standing = ({ decided, print }: Row) => {
  if (!decided) return <Tag colour="yellow">To decide</Tag>;
  if (decided.print !== print) return <Tag colour="orange">Changed, decide again</Tag>;
  return choiceWords[decided.choice];
};

/** What is held about a person, item by item, with what is decided of each. */
export const ItemsPage = ({ request, person, items, closed, askerIn, done, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="What is held"
    wide
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/disclosures')}
    backLink={{ href: disclosureHref(request.id), text: 'Back to the request' }}
    beforeContent={<PersonHeader record={person} now={staff.now} />}
    page="disclosure-items"
  >
    {done && <NotificationBanner success text="Your decision is saved." />}
    {closed ? (
      <InsetText>You cannot answer this request. Another manager has to, who may open all that it is about.</InsetText>
    ) : (
      <>
        <AskerWarning askerIn={askerIn} />
        <p class="govuk-body">
          Nothing is given unless somebody decides so. Secret addresses, ways to reach a victim safely and what the
          police told in their own words are not here and are never given.
        </p>
        <Table
          narrow="stack"
          caption="Items"
          captionSize="m"
          head={[{ text: 'Item' }, { text: 'From' }, { text: 'Date' }, { text: 'Names others' }, { text: 'Decided' }]}
          rows={items.map((row) => [
            {
              text: (
                <a class="govuk-link" href={itemHref(request.id, row.item.ref)}>
                  {itemKindWords[row.item.kind]} <span class="app-whole">{row.item.reference}</span>
                </a>
              ),
            },
            { text: row.item.origin },
            { text: row.item.at && plainDateInWords(new Date(row.item.at)) },
            { text: row.item.others.some(({ official }) => !official) ? 'Yes' : 'No' },
            { text: standing(row) },
          ])}
        />
      </>
    )}
  </Page>
);
