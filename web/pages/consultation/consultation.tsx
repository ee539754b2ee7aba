import { ownContact } from '../../../shared/consultation/consultation.ts';
import type { ConsultationEvent } from '../../../shared/consultation/events.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { type Message, MessageThread } from '../../components/message-thread.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Section } from '../../components/section.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { Timeline } from '../../components/timeline.tsx';
import {
  adviceWords,
  ageBandInWords,
  consultationEventInWords,
  consultationStatusWords,
} from '../../forms/consultation-words.ts';
import { summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { DeliveryLog } from '../contact/messages.tsx';
import { pointNow } from '../draft/advice.tsx';
import { LookedLinks } from '../looked/links.tsx';
import { ConsultationClock } from './list.tsx';
import type { ConsultationPageProps } from './props.ts';
import { ReplyForms } from './reply.tsx';

/** One question to the front door: what was asked, what was answered, and what each side may do next. */
export const ConsultationPage = (props: ConsultationPageProps) => {
  const { consultation, events, relation, errors = [], site, actor, settings, now } = props;
  const { name, colour } = consultationStatusWords[consultation.status];
  const staff = relation === 'front-door';
  return (
    <Page
      site={site}
      title={`Question ${consultation.reference}`}
      actor={actor}
      navigation={navigationFor(actor, staff ? '/consultations/board' : '/consultations')}
      backLink={staff ? '/consultations/board' : '/consultations'}
      errors={summaryOf(errors)}
      page="consultation"
    >
      {props.done && <NotificationBanner success text={props.done} />}
      {props.notice && <NotificationBanner role="alert" title="Not sent yet" text={props.notice} />}
      <p class="govuk-body">
        <Tag colour={colour}>{name}</Tag> <ConsultationClock row={consultation} settings={settings} now={now} />
      </p>
      <Became {...props} />
      <Asked {...props} />
      <Section id="thread" title="Answers">
        <Thread events={events} staff={staff} />
        {consultation.status === 'answered' && !staff && <WhatNow {...props} />}
      </Section>
      <ReplyForms {...props} />
      {staff && (
        <>
          <Section id="messages" title="Emails to the asker">
            <DeliveryLog notices={props.notices} letters={[]} actor={actor} />
          </Section>
          <Section id="history" title="History">
            <Timeline
              headingLevel={3}
              entries={events
                .toSorted((a, b) => b.version - a.version)
                .map((event) => ({
                  title: consultationEventInWords(event).title,
                  by: `${event.by.name}, ${event.by.organisation}`,
                  when: dateTimeInWords(new Date(event.at)),
                  at: event.at,
                }))}
            />
          </Section>
        </>
      )}
      <LookedLinks record={`consultations/${consultation.id}`} actor={actor} />
    </Page>
  );
};

/** Where the concern is that it became, for whoever reads this. */
const Became = ({ consultation, relation }: ConsultationPageProps) => {
  const contact = relation === 'front-door' ? consultation.contact : ownContact(consultation);
  if (!contact) return null;
  const href = `${relation === 'front-door' ? '/contacts' : '/referrals'}/${contact.id}`;
  return (
    <p class="govuk-inset-text">
      It is known as the concern{' '}
      <a class="govuk-link" href={href}>
        {contact.reference}
      </a>{' '}
      since {dateTimeInWords(new Date(contact.at))}.
    </p>
  );
};

const Written = ({ text }: { text: string }) => <span class="app-as-written">{text}</span>;

/** Who reads a question, in words: an asker must know before they write more. */
const readBy = (
  { allegation, askedBy }: ConsultationPageProps['consultation'],
  relation: ConsultationPageProps['relation'],
): string => {
  const asker = relation === 'own' ? 'You' : askedBy.name;
  return allegation
    ? `${asker} and the front door. It may be about someone who works with children, so nobody else at ${askedBy.organisation.name} can open it`
    : `${asker}, the safeguarding leads of ${askedBy.organisation.name} and the front door`;
};

const Asked = ({ consultation, relation }: ConsultationPageProps) => {
  const { askedBy, child, ageBand, holder } = consultation;
  return (
    <SummaryList
      rows={[
        {
          key: 'Asked by',
          value: (
            <>
              {askedBy.name}
              {askedBy.jobTitle && `, ${askedBy.jobTitle}`}, {askedBy.organisation.name}
              {relation === 'front-door' && askedBy.phone && (
                <>
                  <br />
                  {askedBy.phone}
                </>
              )}
            </>
          ),
        },
        { key: 'Asked', value: dateTimeInWords(new Date(consultation.askedAt)) },
        {
          key: 'Child',
          value: `${child ? `${child.forename} ${child.surname}` : 'Not named'}, ${ageBandInWords(ageBand)}`,
        },
        { key: 'The worry', value: <Written text={consultation.worry} /> },
        { key: 'Done so far', value: <Written text={consultation.done} /> },
        { key: 'The question', value: <Written text={consultation.wanted} /> },
        { key: 'Read by', value: readBy(consultation, relation) },
        relation === 'front-door' && { key: 'Held by', value: holder?.name ?? 'Nobody' },
      ]}
    />
  );
};

const Thread = ({ events, staff }: { events: readonly ConsultationEvent[]; staff: boolean }) => {
  const messages = events.flatMap((event): Message[] => {
    if (event.type !== 'answered' && event.type !== 'wrote-back') return [];
    const common = { when: dateTimeInWords(new Date(event.at)), at: event.at };
    if (event.type === 'wrote-back') {
      return [{ ...common, from: `${event.by.name} wrote`, body: event.text, ours: !staff }];
    }
    const body = (
      <>
        <strong>{adviceWords[event.kind].text}.</strong>
        {'\n'}
        {event.text}
      </>
    );
    return [{ ...common, from: `${event.by.name} advised`, body, ours: staff }];
  });
  if (messages.length === 0) return <p class="govuk-body">Nobody has answered yet.</p>;
  return <MessageThread messages={messages} label="Answers" />;
};

/** What the latest advice asks of whoever asked. */
const WhatNow = ({ consultation, settings, opening }: ConsultationPageProps) => {
  const { contacts } = settings;
  const number = (name: string, phone: string) => (
    <p class="govuk-inset-text">
      Call the {name} on <strong class="app-nowrap">{phone}</strong>.
    </p>
  );
  switch (consultation.advice?.kind) {
    case 'early-help':
      return number(contacts.earlyHelpHub.name, contacts.earlyHelpHub.phone);
    case 'call-now': {
      const point = pointNow(settings, opening);
      return number(point.name, point.phone);
    }
    default:
      return null;
  }
};
