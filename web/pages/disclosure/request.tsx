import type { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { dateTimeInWords, plainDateInWords } from '../../../shared/time/words.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import {
  askerWords,
  doneWithWords,
  endingWords,
  extensionWords,
  identityWords,
  pauseWords,
  requestDone,
} from '../../forms/disclosure-words.ts';
import { type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { personHref } from '../person-record/links.ts';
import { PersonHeader } from '../person-record/person-header.tsx';
import type { Staff } from '../staff.ts';
import { Acts, type TypedAct } from './acts.tsx';
import { ClockTag, type RequestClock } from './clock-tag.tsx';

export type { TypedAct } from './acts.tsx';

import { itemsHref, packHref } from './links.ts';

type Props = Staff & {
  request: Disclosure;
  person: FiledRecord;
  clock: RequestClock;
  /** Whether two months can still be added. */
  extends: boolean;
  typed?: TypedAct;
  errors?: readonly FieldError[];
  conflict?: boolean;
  done: string | undefined;
  notice?: string | undefined;
};

const saying = (first: string, words: string) => (
  <>
    {first}
    {words && (
      <>
        <br />
        <span class="app-as-written">{words}</span>
      </>
    )}
  </>
);

const pausesOf = ({ pauses }: Disclosure) =>
  pauses.map(({ why, from, to }) => (
    <>
      {pauseWords[why]} on {plainDateInWords(from)}
      {to ? `, and it came on ${plainDateInWords(to)}` : ', and it has not come yet'}
      <br />
    </>
  ));

/** One request for what is held about somebody: its clock, what was done, and what can be done next. */
export const RequestPage = ({
  request,
  person,
  clock,
  typed,
  errors = [],
  conflict,
  done,
  notice,
  ...staff
}: Props) => {
  const { asker, identity, extension, ended } = request;
  // A form that is shown again keeps what its sender saw, until they have been shown what others did.
  const seen = typed && !conflict ? typed.seen : request.version;
  return (
    <Page
      site={staff.site}
      title="Subject access request"
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/disclosures')}
      backLink={{ href: '/disclosures', text: 'Back to subject access requests' }}
      beforeContent={<PersonHeader record={person} now={staff.now} />}
      errors={summaryOf(errors)}
      page="disclosure"
    >
      {done && requestDone[done] && <NotificationBanner success text={requestDone[done]} />}
      {notice && <NotificationBanner text={notice} />}
      {conflict && (
        <NotificationBanner text="This request is no longer as you saw it. What you typed has not been saved. Look again, then send it." />
      )}
      <SummaryList
        rows={[
          {
            key: ended ? 'Ended' : 'Due',
            value: ended ? (
              saying(`${endingWords[ended.how]} on ${plainDateInWords(ended.on)}`, ended.words)
            ) : (
              <ClockTag {...clock} />
            ),
          },
          { key: 'Came', value: plainDateInWords(request.came) },
          { key: 'Who asks', value: saying(asker.name, askerWords[asker.kind]) },
          { key: 'Identity', value: saying(identityWords[identity.seen], identity.words) },
          request.asked !== '' && { key: 'Asked for', value: <span class="app-as-written">{request.asked}</span> },
          request.pauses.length > 0 && { key: 'Pauses', value: pausesOf(request) },
          extension && {
            key: 'Two months added',
            value: saying(
              `${extensionWords[extension.why]}, told ${plainDateInWords(extension.told)}`,
              extension.words,
            ),
          },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={itemsHref(request.id)}>
          What is held, and what is given of it
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={packHref(request.id)}>
          {request.approved ? 'What is given, as it was approved' : 'Approve what is given'}
        </a>
      </p>
      {!ended && (
        <>
          <h2 class="govuk-heading-m">What to do next</h2>
          <Acts {...{ request, seen, typed, errors, extends: staff.extends }} paused={clock.paused !== undefined} />
        </>
      )}
      <h2 class="govuk-heading-m">What was done</h2>
      <ul class="govuk-list">
        {request.done.map(({ what, at, by }) => (
          <li>
            {dateTimeInWords(new Date(at))}: {doneWithWords[what]}, {by.name}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={personHref(person.id)}>
          The person’s record
        </a>
      </p>
    </Page>
  );
};
