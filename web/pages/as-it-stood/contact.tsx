import type { Contact } from '../../../shared/contact/contact.ts';
import type { ContactEvent } from '../../../shared/contact/events.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { isRestricted } from '../../../shared/restriction/restriction.ts';
import type { Entry } from '../../../shared/thread/thread-entries.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { Section } from '../../components/section.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { ratingWords } from '../../forms/rating-words.ts';
import { restrictionWords } from '../../forms/restriction-words.ts';
import { safetyNotes } from '../../forms/safety-words.ts';
import { statusWords } from '../../forms/status-words.ts';
import { ConcernParts } from '../contact/concern.tsx';
import { correctionsIn, VoiceCorrections } from '../contact/correction.tsx';
import { DecisionSoFar } from '../contact/decision.tsx';
import { EarlierDecisions } from '../contact/earlier.tsx';
import { ContactHeader } from '../contact/header.tsx';
import { EventLines } from '../contact/history.tsx';
import { ChildrensVoice } from '../contact/voice.tsx';
import { ThreadEntries } from '../thread/entries.tsx';
import { type AsItStood, AsItStoodPage } from './frame.tsx';

/** A contact as it stood, with what had been said and done by then. */
export type StoodContact = {
  contact: Contact;
  concern: Concern;
  events: readonly ContactEvent[];
  entries: readonly Entry[];
};

type Props = AsItStood & { stood: StoodContact | undefined };

const Where = ({ contact, settings }: { contact: Contact } & Pick<AsItStood, 'settings'>) => {
  const { rating, restricted, withdrawn } = contact;
  return (
    <SummaryList
      rows={[
        { key: 'Status', value: statusWords[contact.status].name },
        {
          key: 'Rating',
          value: rating ? (
            <>
              {ratingWords(settings, rating.colour)}, by {rating.by.name} at {dateTimeInWords(new Date(rating.at))}:{' '}
              <span class="app-as-written">{rating.reason}</span>
            </>
          ) : (
            'Not rated'
          ),
        },
        { key: 'Held by', value: 'holder' in contact ? contact.holder.name : 'Nobody' },
        { key: 'Decision due', value: dateTimeInWords(new Date(contact.clocks.decision.dueAt)) },
        {
          key: 'Restricted',
          value: restricted && isRestricted(contact) ? restrictionWords[restricted.kind] : 'Open to the front door',
        },
        withdrawn && {
          key: 'Withdrawn',
          value: `By ${withdrawn.by.name} at ${dateTimeInWords(new Date(withdrawn.at))}`,
        },
      ]}
    />
  );
};

/** A contact at a minute that its reader chose: read only, and sealed where it is sealed today. */
export const ContactAsItStoodPage = ({ stood, ...props }: Props) => {
  const { settings, actor, until } = props;
  if (!stood || !until) return <AsItStoodPage {...props} />;
  const { contact, concern, events, entries } = stood;
  const corrections = correctionsIn(events);
  const safety = safetyNotes(concern);
  return (
    <AsItStoodPage {...props}>
      <ContactHeader {...{ contact, concern, settings, actor, safety }} now={until} />
      <Section id="where" title="Where it stood">
        <Where contact={contact} settings={settings} />
      </Section>
      <ChildrensVoice concern={concern} settings={settings} />
      <VoiceCorrections corrections={corrections} concern={concern} />
      <ConcernParts {...{ contact, concern, settings, safety, corrections }} />
      <Section id="thread" title="Messages and questions">
        <ThreadEntries entries={entries} reader="front-door" settings={settings} />
      </Section>
      <Section id="decision" title="Decision">
        <DecisionSoFar contact={contact} settings={settings} />
        <EarlierDecisions contact={contact} settings={settings} />
      </Section>
      <Section id="history" title="History until then">
        <EventLines events={events} settings={settings} />
      </Section>
      <InsetText>
        <p>
          Letters, documents and what was noted beside the contact are on its own page, as they are now. What has become
          secret since is not shown here either.
        </p>
      </InsetText>
    </AsItStoodPage>
  );
};
