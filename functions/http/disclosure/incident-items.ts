import type { HeldField, HeldItem, NamedOther } from '../../../shared/disclosure/held-item.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { adultNamesOf } from '../../../shared/incident/own-incident.ts';
import { hasRole, nameOfChild } from '../../../shared/incident/people.ts';
import { maySay } from '../../../shared/incident/withheld.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import type { PreRead } from '../../../shared/triage-meeting/pre-read.ts';
import type { IssuedOutcome, TriageOutcome } from '../../../shared/triage-outcome/outcome.ts';
import { unlessWithheld } from '../../../shared/triage-outcome/unless-withheld.ts';
import { roleInWords } from '../../../web/forms/triage-outcome-words.ts';
import type { SchoolTold } from '../../store/schools-told.ts';

/** An incident with its outcomes and the schools that were told, and the id in it of whom the request is about. */
export type IncidentSource = {
  incident: Incident;
  outcomes: readonly TriageOutcome[];
  preReads: readonly PreRead[];
  told: readonly SchoolTold[];
  person: string;
};

const when = (at: string) => dateTimeInWords(new Date(at));

/** Everybody of an incident but the one person: whoever is said to have done it, and whoever suffered it, are others to each other. */
const othersIn = ({ incident: { facts }, person }: IncidentSource): NamedOther[] => [
  ...facts.adults
    .filter(({ id }) => id !== person)
    .map(({ name, otherNames }) => ({ name, ...(otherNames && { otherNames }), ways: [], official: false })),
  ...facts.children
    .filter(({ id }) => id !== person)
    .flatMap((child): NamedOther[] => {
      const name = nameOfChild(child);
      const { otherNames } = child;
      return name ? [{ name, ...(otherNames && { otherNames }), ways: [], official: false }] : [];
    }),
];

/**
 * What the police told that may leave the triage. Their account in their own words, and how a victim is reached, lie
 * sealed and are not read for a request: the police answer for those.
 */
function factsOf({ incident }: IncidentSource): HeldField[] {
  const { facts } = incident;
  const open = (field: string, text: string | undefined) => (text && maySay(incident, field) ? [text] : []);
  return [
    { key: 'when', label: 'When', text: when(facts.occurredAt) },
    { key: 'sentence', label: 'What happened', text: open('sentence', facts.sentence).join('') },
    ...facts.adults.map(({ id, name, roles }) => ({
      key: `adult/${id}`,
      label: 'Adult',
      text: `${name}: ${roles.map((role) => roleInWords[role]).join(', ')}`,
    })),
    ...facts.children.map((child) => ({
      key: `child/${child.id}`,
      label: 'Child',
      text: [
        nameOfChild(child) ?? 'Child without a name',
        ...open(`children.${child.id}.where`, child.where),
        ...open(`children.${child.id}.words`, child.words),
        ...open(`children.${child.id}.injuries`, child.injuries),
      ].join('\n'),
    })),
  ];
}

const outcomeOf = (outcome: IssuedOutcome): HeldField[] => [
  { key: 'summary', label: 'What was decided', text: unlessWithheld(outcome, 'summary', outcome.summary) },
  ...outcome.lines.map(({ id, text = '', owner }) => ({
    key: `line/${id}`,
    label: 'For one agency',
    text: [unlessWithheld(outcome, `lines.${id}.text`, text), unlessWithheld(outcome, `lines.${id}.owner`, owner)]
      .filter((each) => each !== '')
      .join('\n'),
  })),
];

/** What one agency wrote before the triage, of each child and of the adults. */
const knownBefore = ({ children, adults }: PreRead, { incident: { facts } }: IncidentSource): HeldField[] => [
  ...children.map(({ childId, text }) => {
    const child = facts.children.find(({ id }) => id === childId);
    return { key: childId, label: 'Child', text: [(child && nameOfChild(child)) ?? 'A child', text].join('\n') };
  }),
  { key: 'adults', label: 'Adults', text: adults ?? '' },
];

/** What an incident holds, by the kinds of things that somebody decides about. */
export function incidentItems(source: IncidentSource, settings: Settings): HeldItem[] {
  const { incident, outcomes, preReads, told } = source;
  const others = othersIn(source);
  const ofConcern = adultNamesOf(incident.facts.adults.filter((adult) => hasRole(adult, 'alleged-abuser')));
  const item = (
    kind: HeldItem['kind'],
    fields: readonly HeldField[],
    { at, origin, sub = '' }: { at: string; origin: string; sub?: string },
  ): HeldItem[] => {
    const filled = fields.filter(({ text }) => text.trim() !== '');
    if (filled.length === 0) return [];
    const ref = `${kind}_${incident.id}${sub && `_${sub}`}`;
    const lies = { kind: 'incident', id: incident.id } as const;
    return [{ ref, kind, lies, at, reference: incident.reference, origin, fields: filled, others, ofConcern }];
  };
  // The school of another child leads whoever is looking for them to its gate.
  const theirs = told.filter(({ childIds }) => childIds.includes(source.person));
  const schools = theirs.map(({ setting, told: times }, at) => ({
    key: String(at),
    label: 'School or setting',
    text: [setting.name, ...times.map(({ at: sent }) => `Told at ${when(sent)}`)].join('\n'),
  }));
  return [
    ...item('incident', factsOf(source), {
      at: incident.receivedAt,
      origin: incident.receivedFrom.organisation.name,
    }),
    ...preReads.flatMap((known, at) =>
      item('pre-read', knownBefore(known, source), {
        at: known.at,
        origin: known.by.organisation,
        sub: String(at + 1),
      }),
    ),
    ...outcomes.flatMap((outcome) =>
      outcome.status === 'draft'
        ? []
        : item('outcome', outcomeOf(outcome), {
            at: outcome.issued.at,
            origin: settings.councilName,
            sub: String(outcome.edition),
          }),
    ),
    ...item('school-notice', schools, { at: incident.receivedAt, origin: settings.councilName }),
  ];
}
