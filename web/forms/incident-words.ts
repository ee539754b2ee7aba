import { adultRelationship } from '../../shared/codes/relationship.ts';
import type { IncidentAdult, IncidentChild, Work } from '../../shared/incident/people.ts';
import type { Place, SafeContact } from '../../shared/incident/sealed.ts';

/** Words of what an incident says, by code, in the order in which a form asks. */
type Words<C extends string> = Readonly<Record<C, string>>;

export const knownWords = { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as const;

export const educationWords: Words<NonNullable<IncidentChild['education']>> = {
  school: 'School',
  'early-years': 'Nursery, childminder or other early years setting',
  college: 'College',
  'home-educated': 'Educated at home',
  'not-on-roll': 'On no school’s roll',
  'not-in-education': 'Not in education, or too young for it',
  'not-known': 'Not known',
};

export const childStatusWords: Words<IncidentChild['statuses'][number]> = {
  'child-protection-plan': 'Child protection plan',
  'looked-after': 'Looked after',
  'child-in-need-plan': 'Child in need plan',
  'family-help': 'Family Help',
  'early-help': 'Early help',
  'young-carer': 'Young carer',
  'privately-fostered': 'Privately fostered',
  'care-leaver': 'Care leaver',
};

export const roleWords: Words<IncidentAdult['roles'][number]> = {
  victim: 'Victim',
  'alleged-abuser': 'Alleged abuser',
  other: 'Another adult who was there or is linked to the children',
};

export const relationshipWords: Words<NonNullable<IncidentAdult['relationship']>> = {
  'current-partners': 'Partners',
  'former-partners': 'Former partners',
  'family-members': 'Members of one family',
  'child-to-parent': 'Abuse of a parent by their child',
  other: 'Something else',
  'not-known': 'Not known',
};

/** What an adult is to a child: the published list, as its publisher words it. */
export const toChildWords: Readonly<Record<string, string>> = Object.fromEntries(adultRelationship.labels);

export const livesThereWords: Words<NonNullable<IncidentAdult['livesThere']>> = {
  yes: 'Yes',
  no: 'No',
  sometimes: 'Sometimes',
  'not-known': 'Not known',
};

export const workWords: Words<Work['kind']> = {
  police: 'Police',
  council: 'Council',
  school: 'School',
  'early-years': 'Early years setting',
  health: 'Health service',
  'domestic-abuse-service': 'Domestic abuse service',
  probation: 'Probation',
  housing: 'Housing',
  'school-governor': 'School governor',
  'school-volunteer': 'School volunteer',
  councillor: 'Councillor',
  'foster-carer': 'Foster carer',
  'other-with-children': 'Other work with children',
};

export const placeWords: Words<NonNullable<Place['kind']>> = {
  home: 'The family’s home',
  'other-home': 'Somebody else’s home',
  street: 'The street',
  workplace: 'A workplace',
  school: 'A school',
  'public-place': 'Another public place',
  online: 'Online',
  other: 'Somewhere else',
};

export const safeHowWords: Words<SafeContact['safeHow'][number]> = {
  phone: 'Telephone call',
  'text-message': 'Text message',
  email: 'Email',
  letter: 'Letter',
  'in-person': 'In person',
  'through-you': 'Through the police',
  other: 'Another way',
};

export const toolGradeWords = {
  high: 'High',
  medium: 'Medium',
  standard: 'Standard',
  'not-graded': 'Not graded',
} as const;

/** Words as the items of radios, checkboxes or a select. */
export const itemsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));
