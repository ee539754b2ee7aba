import type { Child } from 'hono/jsx';
import { stillAsked } from '../../../shared/incident/ask-for-facts.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { missingFacts } from '../../../shared/incident/missing-facts.ts';
import { type AdultRole, type ChildStatus, type IncidentChild, isUnborn } from '../../../shared/incident/people.ts';
import { maySay } from '../../../shared/incident/withheld.ts';
import { ageAt } from '../../../shared/person/age.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import { localDate } from '../../../shared/time/london.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { alwaysReaches } from '../../../shared/triage-outcome/safe-contact.ts';
import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { ageInWords } from '../../forms/age-words.ts';
import { counted } from '../../forms/counted.ts';
import { childName, gradeWords, missingInWords } from '../../forms/triage-words.ts';
import { AskForFacts } from '../incident/ask-for-facts.tsx';
import type { Seat } from './seat.ts';

const roleWords: Record<AdultRole, string> = {
  victim: 'victim',
  'alleged-abuser': 'alleged abuser',
  other: 'other adult',
};

const statusWords: Record<ChildStatus, string> = {
  'looked-after': 'Looked after',
  'child-protection-plan': 'Child protection plan',
  'child-in-need-plan': 'Child in need plan',
  'family-help': 'Family Help',
  'early-help': 'Early help',
  'young-carer': 'Young carer',
  'privately-fostered': 'Privately fostered',
  'care-leaver': 'Care leaver',
};

const known = { yes: 'yes', no: 'no', 'not-known': 'not known' } as const;

type Props = {
  incident: Incident;
  seat: Seat;
  settings: DomesticAbuse;
  /** Whether the reader may ask the police for what was not recorded. */
  mayAsk: boolean;
};

/**
 * What the police told, as the meeting reads it: without anything that is sealed, without a text that would give it away,
 * and for another agency without the children who are not its own.
 */
export const IncidentFactsShown = ({ incident, seat, settings, mayAsk }: Props) => {
  const { facts } = incident;
  const ids = seat.children.map(({ id }) => id);
  const missing = missingFacts(facts).filter(({ childId }) => childId === undefined || ids.includes(childId));
  const reaches = seat.kind === 'member' ? alwaysReaches(seat.agency, settings) : mayAsk;
  const force = settings.forces.find(({ code }) => code === facts.force)?.name ?? facts.force;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Happened', value: dateTimeInWords(new Date(facts.occurredAt)) },
          {
            key: 'Police',
            value: `${force}, ${facts.policeReference}. Grade: ${gradeWords[facts.grade].toLowerCase()}`,
          },
          facts.sentence !== undefined &&
            maySay(incident, 'sentence') && { key: 'In a sentence', value: facts.sentence },
          ...facts.adults.map((adult) => ({
            key: adult.name,
            value: `${adult.roles.map((role) => roleWords[role]).join(' and ')}${adult.pregnant === 'yes' && seat.children.length === facts.children.length ? ', pregnant' : ''}`,
          })),
          ...facts.tools.map(({ tool, yesCount, score, grade }) => ({
            key: settings.tools.find(({ code }) => code === tool)?.name ?? tool,
            value: [
              yesCount !== undefined && `${yesCount} answered yes`,
              score !== undefined && `score ${score}`,
              grade && `grade ${gradeWords[grade].toLowerCase()}`,
            ]
              .filter(Boolean)
              .join(', '),
          })),
        ]}
      />
      {seat.children.map((child) => (
        <ChildFacts incident={incident} child={child} />
      ))}
      {missing.length > 0 && (
        <Details summary={`${counted(missing.length, 'fact')} not recorded${askedInWords(incident, seat)}`}>
          {seat.kind === 'front-door' ? (
            <AskForFacts incident={incident} mayAsk={mayAsk} />
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {missing.map((one) => (
                <li>{missingInWords(one, facts)}</li>
              ))}
            </ul>
          )}
        </Details>
      )}
      {reaches && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/incidents/${incident.id}/safe-contact`}>
            How to reach the victim safely
          </a>
        </p>
      )}
    </>
  );
};

/** Whether the front door has asked for what is missing. */
const askedInWords = (incident: Incident, { kind }: Seat): string => {
  if (kind !== 'front-door') return '';
  return stillAsked(incident).length > 0 ? ', asked for' : ', not asked for yet';
};

const ChildFacts = ({ incident, child }: { incident: Incident; child: IncidentChild }) => {
  const { facts } = incident;
  const told = (part: 'where' | 'words' | 'injuries'): string | undefined =>
    maySay(incident, `children.${child.id}.${part}`) ? child[part] : undefined;
  const { present, seen, spokenTo, injured, schoolName, schoolConfidential, statuses } = child;
  const lines: Child[] = [
    ...(isUnborn(child) ? [] : [ageInWords(ageAt(child.birth, localDate(new Date(facts.occurredAt))))]),
    ...(schoolName && !schoolConfidential ? [schoolName] : []),
    ...(schoolConfidential ? ['The school is kept confidential'] : []),
    ...(present ? [`There: ${known[present]}${told('where') ? `, ${told('where')}` : ''}`] : []),
    ...(seen ? [`Seen: ${known[seen]}`] : []),
    ...(spokenTo ? [`Spoken to: ${known[spokenTo]}`] : []),
    ...(injured ? [`Hurt: ${known[injured]}${told('injuries') ? `, ${told('injuries')}` : ''}`] : []),
  ];
  return (
    <div class="app-triage__child">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        {childName(facts, child.id)}{' '}
        {statuses.map((status) => (
          <>
            <Tag colour="orange">{statusWords[status]}</Tag>{' '}
          </>
        ))}
      </h3>
      {lines.length > 0 && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          {lines.map((line, at) => (
            <>
              {at > 0 && '. '}
              {line}
            </>
          ))}
          .
        </p>
      )}
      {told('words') && <blockquote class="app-triage__words">‘{told('words')}’</blockquote>}
    </div>
  );
};
