import {
  type FinishedSheet,
  maySign,
  type SheetItem,
  type SheetPlace,
  unsignedReds,
  type Why,
  why,
} from '../../../shared/handover/handover.ts';
import { may } from '../../../shared/permissions.ts';
import { dateInWords, dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Tag } from '../../components/tag.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { timeInWords } from '../../forms/answers-in-words.ts';
import { categoryWords } from '../../forms/category-words.ts';
import { counted } from '../../forms/counted.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { RatingTag, RowClock } from '../board/row.tsx';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  place: SheetPlace;
  since: Date;
  items: readonly SheetItem[];
  more: boolean;
  finished: readonly FinishedSheet[];
  /** What was written of each contact that came out of hours, by its id. */
  overnight: ReadonlyMap<string, string>;
  done?: string | undefined;
  notice?: string;
};

const parts: Record<Why, string> = {
  red: 'Red or urgent',
  new: 'New, nobody has looked yet',
  waiting: 'Waiting for an answer from the referrer',
  'to-send': 'Letters that are authorised and not sent',
  arrived: 'Came in since the office closed',
  changed: 'Changed since the office closed',
};
const titles = { evening: 'Handover for the evening', morning: 'Handover for the day' } as const;
const shownOfEach = 100;

/** One page on which one team hands the open work to the other, item by item and by name. */
export const HandoverPage = (props: Props) => {
  const { place, since, items, more, settings, actor } = props;
  const reds = unsignedReds(items);
  const dueAt = timeInWords(settings.handover[place.kind]);
  return (
    <Page
      site={props.site}
      title={titles[place.kind]}
      caption={dateInWords(place.date)}
      actor={actor}
      navigation={navigationFor(actor, '/handover')}
      page="handover"
    >
      {props.done && <NotificationBanner success text={props.done} />}
      {props.notice && <NotificationBanner role="alert" title="Not done" text={props.notice} />}
      <p class="govuk-body">
        {place.kind === 'evening'
          ? `To be acknowledged by ${dueAt}, by whoever takes over for the night.`
          : `To be acknowledged by ${dueAt}. It shows what came in and changed since ${dateTimeInWords(since)}.`}
      </p>
      {reds.length > 0 && (
        <WarningText>
          {counted(reds.length, 'red contact is', 'red contacts are')} not acknowledged. Do not leave before someone has
          taken {reds.length === 1 ? 'it' : 'them'} over.
        </WarningText>
      )}
      {items.length === 0 && <p class="govuk-body">There is nothing to hand over.</p>}
      {why.map((because) => (
        <Part {...props} because={because} />
      ))}
      {more && <p class="govuk-body">There is more open work than a sheet can show. Look at the board too.</p>}
      <p class="govuk-body">
        Late decisions, and messages that did not reach anyone, are in{' '}
        <a class="govuk-link" href="/undelivered">
          Tasks
        </a>
        .
      </p>
      {may(actor, 'sign-handover') && (
        <form method="post" action="/handover/finish" class="app-no-print">
          <Button preventDoubleClick>Finish the sheet</Button>
        </form>
      )}
      <Before finished={props.finished} />
    </Page>
  );
};

const Part = ({ because, ...props }: Props & { because: Why }) => {
  const items = props.items.filter((item) => item.why === because);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={`part-${because}`}>
      <h2 class="govuk-heading-m" id={`part-${because}`}>
        {parts[because]} ({items.length})
      </h2>
      <ul class="govuk-list">
        {items.slice(0, shownOfEach).map((item) => (
          <Item {...props} item={item} />
        ))}
      </ul>
      {items.length > shownOfEach && <p class="govuk-body">The others are on the board.</p>}
    </section>
  );
};

const Item = ({ item: { row, red, signed }, place, actor, settings, now, overnight }: Props & { item: SheetItem }) => {
  const words = overnight.get(row.id);
  return (
    <li class="app-messages__item" id={`contact-${row.id}`}>
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
      <p class="govuk-body govuk-!-margin-bottom-1">
        {row.primaryConcern ? categoryWords(row.primaryConcern) : 'Main concern not given'}. Held by{' '}
        {row.holder?.name ?? 'nobody'}.
      </p>
      {row.overnight && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          <Tag colour="purple">Out of hours</Tag> Actioned by {row.overnight}. {words}
        </p>
      )}
      <RowClock row={row} settings={settings} now={now} />
      {signed ? (
        <p class="govuk-body govuk-!-margin-bottom-0">
          <Tag colour="green">Acknowledged</Tag> by {signed.by.name} at {dateTimeInWords(new Date(signed.at))}
        </p>
      ) : (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <Tag colour={red ? 'red' : 'grey'}>Unsigned</Tag>
          </p>
          {maySign(actor.role, place.kind) && (
            <form method="post" action="/handover/sign" class="app-no-print">
              <input type="hidden" name="contact" value={row.id} />
              <input type="hidden" name="seen" value={row.version} />
              <Button variant="secondary" preventDoubleClick class="govuk-!-margin-bottom-0">
                I take it over<span class="govuk-visually-hidden"> ({row.reference})</span>
              </Button>
            </form>
          )}
        </>
      )}
    </li>
  );
};

const Before = ({ finished }: Pick<Props, 'finished'>) => (
  <section aria-labelledby="before" class="app-no-print">
    <h2 class="govuk-heading-m" id="before">
      Sheets that were finished
    </h2>
    {finished.length === 0 && <p class="govuk-body">None yet.</p>}
    {finished.map(({ date, kind, at, by, items }) => (
      <Details summary={`${titles[kind]}, ${dateInWords(date)}: ${counted(items.length, 'contact')}`}>
        <p class="govuk-body">
          Finished by {by.name} at {dateTimeInWords(new Date(at))}.
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {items.map(({ contactId, reference, why: because, signedBy }) => (
            <li>
              <a class="govuk-link" href={`/contacts/${contactId}`}>
                {reference}
              </a>
              : {parts[because].toLowerCase()}, {signedBy ? `acknowledged by ${signedBy}` : 'not acknowledged'}
            </li>
          ))}
        </ul>
      </Details>
    ))}
  </section>
);
