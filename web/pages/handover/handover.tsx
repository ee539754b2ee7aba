import type { Child } from 'hono/jsx';
import { nameOf, unsignedReds, type Why, why } from '../../../shared/handover/sheet.ts';
import { may } from '../../../shared/permissions.ts';
import { dateInWords, dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { counted } from '../../forms/counted.ts';
import { messagesPart, partWords, sheetTitles } from '../../forms/handover-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { AboutSheet, EarlierSheets } from './about-sheet.tsx';
import { ContactItem, ContactLine } from './contact-item.tsx';
import { MessageItem } from './message-item.tsx';
import type { HandoverProps } from './props.ts';
import type { SheetState } from './signing.tsx';

const shownOfEach = 100;

/** One page on which one team hands the open work to the other, item by item and by name. */
export const HandoverPage = (props: HandoverProps) => {
  const { place, made, preview, items, messages, gone, actor, settings } = props;
  const state: SheetState['state'] = preview ? 'to-come' : made?.finished ? 'finished' : 'open';
  const sheet = { ...props, state };
  const reds = state === 'open' ? unsignedReds(items) : [];
  return (
    <Page
      site={props.site}
      title={preview ? `${sheetTitles[place.kind]}, still to come` : sheetTitles[place.kind]}
      caption={dateInWords(place.date)}
      actor={actor}
      navigation={navigationFor(actor, '/handover')}
      backLink={preview ? { href: '/handover', text: 'Back to the sheet in force' } : undefined}
      page="handover"
    >
      {props.done && <NotificationBanner success text={props.done} />}
      {props.notice && <NotificationBanner role="alert" title="Not done" text={props.notice} />}
      <AboutSheet {...sheet} />
      {reds.length > 0 && (
        <WarningText>
          {counted(reds.length, 'red contact is', 'red contacts are')} not acknowledged.{' '}
          {place.kind === 'evening'
            ? `Do not leave before someone has taken ${reds.length === 1 ? 'it' : 'them'} over.`
            : `The night’s team waits until someone has taken ${reds.length === 1 ? 'it' : 'them'} over.`}
        </WarningText>
      )}
      {items.length + messages.length === 0 && <p class="govuk-body">There is nothing to hand over.</p>}
      {why.map((because) => (
        <Contacts {...sheet} because={because} />
      ))}
      <Part id="messages" title={messagesPart} count={messages.length}>
        {messages.slice(0, shownOfEach).map((message) => (
          <MessageItem
            {...sheet}
            message={message}
            reference={props.references.get(message.notice.contactId ?? '')}
            covers={props.covered.get(message.notice.id) ?? []}
          />
        ))}
      </Part>
      {may(actor, 'see-undelivered-messages') && (
        <p class="govuk-body">
          {props.moreMessages || messages.length > shownOfEach
            ? 'The other messages, and late decisions,'
            : 'Late decisions'}{' '}
          are in{' '}
          <a class="govuk-link" href="/undelivered">
            Tasks
          </a>
          .
        </p>
      )}
      <Part id="over" title="No longer open" count={gone.length}>
        {gone.map((row) => (
          <li class="app-messages__item">
            <ContactLine row={row} settings={settings} />
            {row.closedAt && (
              <p class="govuk-body govuk-!-margin-bottom-0">
                {row.letterReady ? 'Outcome sent' : 'Closed'} at {dateTimeInWords(new Date(row.closedAt))}.
              </p>
            )}
          </li>
        ))}
      </Part>
      {props.more && <p class="govuk-body">There is more open work than a sheet can show. Look at the board too.</p>}
      {state === 'open' && may(actor, 'sign-handover') && (
        <form method="post" action="/handover/finish" class="app-no-print">
          <input type="hidden" name="sheet" value={nameOf(place)} />
          <Button preventDoubleClick>Finish the sheet</Button>
        </form>
      )}
      {!preview && <EarlierSheets {...props} />}
    </Page>
  );
};

const Contacts = ({ because, ...props }: HandoverProps & Pick<SheetState, 'state'> & { because: Why }) => {
  const items = props.items.filter((item) => item.why === because);
  return (
    <>
      <Part id={`part-${because}`} title={partWords[because]} count={items.length}>
        {items.slice(0, shownOfEach).map((item) => (
          <ContactItem
            {...props}
            item={item}
            nightWork={props.nightWork.get(item.row.id) ?? []}
            lastEvent={props.lastEvents.get(item.row.id)}
          />
        ))}
      </Part>
      {items.length > shownOfEach && <p class="govuk-body">The others are on the board.</p>}
    </>
  );
};

const Part = ({ id, title, count, children }: { id: string; title: string; count: number; children?: Child }) =>
  count === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title} ({count})
      </h2>
      <ul class="govuk-list">{children}</ul>
    </section>
  );
