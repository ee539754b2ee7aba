import type { Actor } from '../../../shared/actor.ts';
import { stillAsked } from '../../../shared/incident/ask-for-facts.ts';
import { type Incident, isCounted } from '../../../shared/incident/incident.ts';
import { type ChildFact, childFact, type IncidentFact, missingFacts } from '../../../shared/incident/missing-facts.ts';
import { hasRole, isUnborn, nameOfChild } from '../../../shared/incident/people.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { itemsOf, knownWords } from '../../forms/incident-words.ts';
import { errorOf, summaryOf } from '../../forms/problem-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { ChildFactFields, type FormShown } from './child-fact-fields.tsx';
import { ToolFields } from './tool-fields.tsx';

export type FactsForm = FormShown & {
  /** The version that the reader has seen. */
  seen: number;
  /** Parts that were typed, by the id of the child or for the whole: asked still, even if others answered meanwhile. */
  wasTyped: (control: string) => boolean;
  conflict?: boolean;
  notice?: string;
};

type Props = { site: Site; actor: Actor; incident: Incident; about: DomesticAbuse; form: FactsForm };

/** The controls of a child's facts that say that one of them was asked and answered. */
const controlsOf: Readonly<Record<ChildFact, readonly string[]>> = {
  name: ['forename', 'surname'],
  birth: ['birth-day', 'birth-month', 'birth-year', 'birth-age'],
  education: ['education', 'schoolName', 'schoolUrn'],
  present: ['present'],
  where: ['where'],
  seen: ['seen'],
  'spoken-to': ['spokenTo', 'spokenToWith'],
  words: ['words'],
  injured: ['injured'],
  injuries: ['injuries'],
};

/** The words in which it is said who waits for the answers, and since when. */
const Asked = ({ incident, asked, missing }: { incident: Incident; asked: number; missing: number }) => {
  const last = incident.asked.at(-1);
  if (asked === 0 || !last) return null;
  return (
    <InsetText>
      The triage asked for {asked === missing ? 'all of this' : `${asked} of these facts`} at{' '}
      {dateTimeInWords(new Date(last.at))}.
    </InsetText>
  );
};

/** What was not recorded of an incident, with room for each answer, and what of it the triage has asked for. */
export const IncidentFactsPage = ({ site, actor, incident, about, form }: Props) => {
  const { facts, id } = incident;
  const missing = missingFacts(facts);
  const asked = stillAsked(incident);
  const all = asked.length === missing.length;
  const askedFor = (code: string) => !all && asked.some((one) => one.code === code);
  const hintFor = (code: string) => (askedFor(code) ? 'The triage has asked for this.' : undefined);
  const isMissing = (code: string) => missing.some((one) => one.code === code);
  const whole = (fact: IncidentFact, ...controls: string[]) => isMissing(fact) || controls.some(form.wasTyped);
  const shown = { typed: form.typed, errors: form.errors };
  const children = facts.children
    .map((child, at) => ({
      child,
      name: nameOfChild(child) ?? `child ${at + 1}`,
      asks: (fact: ChildFact) =>
        isMissing(`${child.id}.${fact}`) || controlsOf[fact].some((part) => form.wasTyped(`${child.id}-${part}`)),
    }))
    .filter(({ child, asks }) => !isUnborn(child) && childFact.codes.some(asks));
  const victims = facts.adults.filter(
    (adult) =>
      hasRole(adult, 'victim') &&
      ((whole('pregnancy') && adult.sex !== 'M' && adult.pregnant === undefined) ||
        form.wasTyped(`${adult.id}-pregnant`)),
  );
  const open = isCounted(incident);
  const nothing = missing.length === 0 && !form.conflict;
  return (
    <Page
      site={site}
      title="What was not recorded"
      caption={`${facts.policeReference}, our reference ${incident.reference}`}
      actor={actor}
      navigation={navigationFor(actor, '/incidents/sent')}
      backLink={{ href: `/incidents/${id}`, text: 'Back to the incident' }}
      errors={summaryOf(form.errors)}
      page="incident-facts"
    >
      {form.notice && <NotificationBanner text={form.notice} />}
      {form.conflict && <Conflict open={open} />}
      {nothing && <p class="govuk-body">Everything that the triage needs to know of the children was recorded.</p>}
      {!nothing && !open && <p class="govuk-body">This incident no longer counts, so nothing can be added to it.</p>}
      {!nothing && (open || form.conflict) && (
        <form method="post" action={`/incidents/${id}/facts`} novalidate autocomplete="off">
          <input type="hidden" name="seen" value={form.seen} />
          <p class="govuk-body">
            Answer what you can and leave the rest. “Not known” is an answer. What was recorded before stays as it is.
          </p>
          <Asked incident={incident} asked={asked.length} missing={missing.length} />
          {children.map(({ child, name, asks }) => (
            <section aria-labelledby={`child-${child.id}`}>
              <h2 class="govuk-heading-m" id={`child-${child.id}`}>
                {name.charAt(0).toUpperCase() + name.slice(1)}
              </h2>
              <ChildFactFields
                id={child.id}
                name={name}
                asks={asks}
                hint={(fact) => hintFor(`${child.id}.${fact}`)}
                {...shown}
              />
            </section>
          ))}
          {(victims.length > 0 ||
            whole('sentence', 'sentence') ||
            whole('tool', 'tool') ||
            whole('expected-birth')) && <h2 class="govuk-heading-m">The incident</h2>}
          {victims.map((adult) => (
            <Radios
              name={`${adult.id}-pregnant`}
              legend={`Is ${adult.name} pregnant?`}
              legendSize="s"
              hint={hintFor('pregnancy')}
              items={itemsOf(knownWords)}
              value={form.typed(`${adult.id}-pregnant`)}
              error={errorOf(form.errors, `${adult.id}-pregnant`)}
            />
          ))}
          {(whole('expected-birth', 'expected-day', 'expected-year') || victims.length > 0) && (
            <DateInput
              name="expected"
              legend="When is the child expected?"
              legendSize="s"
              hint={
                hintFor('expected-birth') ?? (isMissing('expected-birth') ? undefined : 'If the victim is pregnant.')
              }
              value={{
                day: form.typed('expected-day'),
                month: form.typed('expected-month'),
                year: form.typed('expected-year'),
              }}
              error={errorOf(form.errors, 'expected-day')}
            />
          )}
          {whole('sentence', 'sentence') && (
            <CharacterCount
              name="sentence"
              label="A sentence that may be said to a school"
              labelSize="s"
              hint={<>No address, and nothing that gives one away. {hintFor('sentence')}</>}
              value={form.typed('sentence')}
              maxlength={600}
              countType="length"
              rows={3}
              error={errorOf(form.errors, 'sentence')}
            />
          )}
          {whole('tool', 'tool') && <ToolFields tools={about.tools} hint={hintFor('tool')} {...shown} />}
          {open && <Button preventDoubleClick>Send the answers</Button>}
        </form>
      )}
    </Page>
  );
};

/** Nothing was written over, and what was typed is still on the page. */
const Conflict = ({ open }: { open: boolean }) => (
  <NotificationBanner role="alert" title="Not saved yet">
    <p class="govuk-notification-banner__heading">This incident was changed while you had it open.</p>
    <p class="govuk-body">
      Nothing was written over, and everything you typed is still below.{' '}
      {open
        ? 'If it still holds, send it again: it then takes the place of what was recorded meanwhile.'
        : 'The incident was taken back or stands in another now, so it cannot be sent. Copy what you need.'}
    </p>
  </NotificationBanner>
);
