import type { Actor, Stamp } from '../../../shared/actor.ts';
import type { OpenSafeContact } from '../../../shared/incident/contact-purpose.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import type { SafeContact } from '../../../shared/incident/sealed.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { reachLines } from '../../forms/incident-rows.ts';
import { type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { PurposeForm } from '../../forms/purpose-form.tsx';
import { purposeWords } from '../../forms/safe-contact-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { SafeContactStrip } from './safe-contact-strip.tsx';

/** That somebody read it, and what for. */
export type Reading = OpenSafeContact & { at: string; by: Stamp };

type Props = {
  site: Site;
  actor: Actor;
  incident: Incident;
  /** Where the reader came from. */
  back: string;
  /** Whether there is anything sealed to read: what it is, only once it was opened. */
  opened?: readonly SafeContact[];
  /** Everybody who read it, for those who look after that. */
  readings?: readonly Reading[];
  typed?: { purpose: string; words: string };
  errors?: readonly FieldError[];
};

/** How to reach a victim safely: shut until somebody says what for, and every reading on record. */
export const SafeContactPage = ({ site, actor, incident, back, opened, readings, typed, errors = [] }: Props) => (
  <Page
    site={site}
    title="How to reach the victim safely"
    caption={incident.reference}
    actor={actor}
    navigation={navigationFor(actor, back.startsWith('/triage') ? '/triage' : '/incidents/sent')}
    backLink={{ href: back, text: 'Back to the incident' }}
    errors={summaryOf(errors)}
    page="safe-contact"
  >
    {opened ? (
      <Opened incident={incident} opened={opened} />
    ) : (
      <Shut incident={incident} typed={typed} errors={errors} />
    )}
    {readings && <Readings readings={readings} />}
  </Page>
);

const Shut = ({ incident, typed, errors = [] }: Pick<Props, 'incident' | 'typed' | 'errors'>) => (
  <>
    <WarningText>A number or an address in the wrong hands can cost a life.</WarningText>
    <p class="govuk-body">
      Open it only if you must reach the victim or keep them safe. That you read it is kept on record, with your name
      and what for. Copy none of it into notes, letters or messages.
    </p>
    <PurposeForm
      action={`/incidents/${incident.id}/safe-contact`}
      purposes={purposeWords}
      typed={typed}
      errors={errors}
      button="Open it"
    />
  </>
);

const Opened = ({ incident, opened }: { incident: Incident; opened: readonly SafeContact[] }) => (
  <>
    <p class="govuk-body">That you read this is on record. Leave the page when you have done what you need it for.</p>
    {opened.length === 0 && (
      <p class="govuk-body">
        The police told us nothing of how to reach a victim. That does not mean that it is safe: ask them first.
      </p>
    )}
    {opened.map((contact) => {
      const name = incident.facts.adults.find(({ id }) => id === contact.adultId)?.name ?? 'An adult';
      return (
        <section aria-label={name}>
          <SafeContactStrip name={name} contact={contact} />
          <SummaryList class="govuk-!-margin-top-4" rows={reachLines(contact)} />
        </section>
      );
    })}
  </>
);

const Readings = ({ readings }: { readings: readonly Reading[] }) =>
  readings.length === 0 ? (
    <p class="govuk-body">Nobody has read it yet.</p>
  ) : (
    <Table
      caption="Who has read it, the latest first"
      captionSize="m"
      narrow="stack"
      head={['When', 'Who', 'What for'].map((text) => ({ text }))}
      rows={readings.map(({ at, by, purpose, words }) => [
        { text: dateTimeInWords(new Date(at)) },
        { text: `${by.name}, ${by.organisation}` },
        { text: words ?? purposeWords[purpose] },
      ])}
    />
  );
