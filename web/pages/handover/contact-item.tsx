import type { ContactEvent } from '../../../shared/contact/events.ts';
import type { NightWork } from '../../../shared/contact/night-work.ts';
import type { ContactRow } from '../../../shared/contact/row.ts';
import type { SheetItem } from '../../../shared/handover/sheet.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Tag } from '../../components/tag.tsx';
import { categoryWords } from '../../forms/category-words.ts';
import { eventInWords } from '../../forms/event-words.ts';
import { RatingTag, RowClock } from '../board/row.tsx';
import { NightWorkNote } from '../contact/overnight.tsx';
import { HiddenName } from '../restriction/hidden-row.tsx';
import type { Staff } from '../staff.ts';
import { type SheetState, Signing } from './signing.tsx';

export type ContactItemProps = Staff &
  SheetState & {
    item: SheetItem;
    nightWork: readonly NightWork[];
    lastEvent: ContactEvent | undefined;
  };

/** The way to a contact and whom it is about. */
export const ContactLine = ({ row, settings }: { row: ContactRow } & Pick<Staff, 'settings'>) => (
  <p class="govuk-body govuk-!-margin-bottom-1">
    <a class="govuk-link govuk-!-font-weight-bold" href={`/contacts/${row.id}`}>
      {row.reference}
    </a>{' '}
    {row.children.join(', ')} <RatingTag rating={row.rating} settings={settings} />
    {row.urgent && !row.rating && (
      <>
        {' '}
        <Tag colour="red">Urgent</Tag>
      </>
    )}
  </p>
);

/** One contact of a sheet: what it is about, what the night's desk did, what happened last, and who has taken it over. */
export const ContactItem = ({ item, nightWork, lastEvent, ...props }: ContactItemProps) => {
  const { row, red, signed } = item;
  const { settings, now, actor, place, state } = props;
  return (
    <li class="app-messages__item" id={`contact-${row.id}`}>
      {row.hidden ? (
        <p class="govuk-body govuk-!-margin-bottom-1">
          <HiddenName row={row} actor={actor} />
        </p>
      ) : (
        <>
          <ContactLine row={row} settings={settings} />
          <p class="govuk-body govuk-!-margin-bottom-1">
            {row.primaryConcern ? categoryWords(row.primaryConcern) : 'Main concern not given'}. Held by{' '}
            {row.holder?.name ?? 'nobody'}.
          </p>
        </>
      )}
      {nightWork.map((work) => (
        <NightWorkNote work={work} />
      ))}
      {lastEvent && !alreadySaid.includes(lastEvent.type) && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          Last: {lowerFirst(eventInWords(lastEvent, settings).title)}, by {lastEvent.by.name} at{' '}
          {dateTimeInWords(new Date(lastEvent.at))}.
        </p>
      )}
      <RowClock row={row} settings={settings} now={now} />
      <Signing
        place={place}
        state={state}
        actor={actor}
        red={red}
        signed={signed}
        what={row.hidden ? 'the restricted concern' : row.reference}
      >
        <input type="hidden" name="contact" value={row.id} />
        <input type="hidden" name="seen" value={row.version} />
      </Signing>
    </li>
  );
};

/** What the item says without it. */
const alreadySaid: readonly ContactEvent['type'][] = ['submitted', 'overnight-recorded'];

const lowerFirst = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
