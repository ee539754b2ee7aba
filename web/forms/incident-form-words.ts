import type { Problem } from '../../shared/result.ts';
import type { FieldError } from './problem-words.ts';

/** What each control of a form about an incident asks for, in the middle of a sentence. */
const nouns: Readonly<Record<string, string>> = {
  policeReference: 'your police reference',
  force: 'the force',
  occurredAt: 'when it began',
  occurredUntil: 'when it ended',
  reportedAt: 'when it was reported',
  grade: 'the grade',
  narrative: 'what happened',
  sentence: 'the sentence for a school',
  'place-kind': 'where it was',
  'place-address': 'the address of the place',
  'place-postcode': 'the postcode of the place',
  notifications: 'the earlier notifications',
  maracs: 'the earlier conferences',
  name: 'the adult’s name',
  forename: 'the child’s first name',
  surname: 'the child’s last name',
  otherNames: 'the other names',
  birth: 'the date of birth',
  born: 'whether the child is born',
  expected: 'the date on which the child is expected',
  sex: 'the sex',
  roles: 'what the adult is in the incident',
  relationship: 'what the adult is to the other',
  livesThere: 'whether the adult lives there',
  pregnant: 'whether the victim is pregnant',
  work: 'the work near to children or agencies',
  workPlace: 'where the adult works',
  safeToContact: 'whether it is safe to contact the victim',
  safeHow: 'which ways are safe',
  safeWhen: 'when it is safe',
  whatNotToSay: 'what must not be said',
  phone: 'the telephone number',
  otherPhone: 'the other telephone number',
  email: 'the email address',
  address: 'where the victim is now',
  postcode: 'the postcode',
  refugeName: 'the refuge’s name',
  refugeTown: 'the refuge’s town',
  refugePhone: 'the refuge’s telephone number',
  nhsNumber: 'the NHS number',
  upn: 'the unique pupil number',
  education: 'where the child goes to school',
  schoolName: 'the name of the school or setting',
  schoolUrn: 'the number of the school',
  present: 'whether the child was there',
  where: 'where the child was',
  seen: 'whether the child was seen',
  spokenTo: 'whether the child was spoken to',
  spokenToWith: 'who was beside the child',
  words: 'what the child said',
  injured: 'whether the child was hurt',
  injuries: 'what injuries the child has',
  limitsSelfProtection: 'whether it is harder for the child to keep safe',
  statuses: 'what services hold for the child',
  tool: 'the tool',
  toolName: 'the name of the tool',
  toolVersion: 'the version of the tool',
  toolAnswers: 'the answers',
  toolScore: 'the score',
  toolYesCount: 'how many questions were answered yes',
  toolGrade: 'the tool’s grade',
};

const choices = new Set(
  'force grade place-kind born sex roles relationship livesThere pregnant safeToContact education present seen spokenTo injured limitsSelfProtection tool toolGrade'.split(
    ' ',
  ),
);

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const format = (max: unknown) => Number(max).toLocaleString('en-GB');

type Say = (noun: string, params: NonNullable<Problem['params']>, part: string) => string;

const says: Readonly<Record<string, Say>> = {
  missing: (noun, _, part) => `${choices.has(part) ? 'Select' : 'Enter'} ${noun}`,
  'too-long': (noun, { max = 0 }) => `${capital(noun)} must be ${format(max)} characters or fewer`,
  'not-an-option': (noun, _, part) =>
    choices.has(part) ? `Select ${noun} from the list` : `Enter ${noun} without spaces or signs`,
  'date-incomplete': (noun) => `${capital(noun)} must have a day, a month and a year`,
  'not-a-date': (noun) => `${capital(noun)} must be a real date`,
  'not-a-time': (noun) => `Enter ${noun} as a time, such as 10:40pm`,
  'not-a-number': (noun) => `${capital(noun)} must be a number`,
  'not-answers': () => 'Write each answer on a line of its own: the question, a colon, the answer',
  'in-the-future': (noun) => `${capital(noun)} must be in the past`,
  'before-start': (noun) => `${capital(noun)} must be after it began`,
  'no-victim': () => 'At least one adult must be a victim',
  'born-in-future': (noun) => `${capital(noun)} must be in the past`,
  'not-a-child': () => 'Whoever was born then is not a child. Enter them as an adult',
  'older-than-parent': () => 'The child would be older than their parent. Check both dates of birth',
  twice: () => 'This person is listed twice. Remove one of the two',
  'no-reference': () => 'Your police reference must have a letter or a number in it',
  'another-incident': () =>
    'This reference names an incident that we have, and nobody of these people is in it. Check the reference',
  'no-longer-counts': () => 'The incident of this reference was taken back, or stands in another',
  busy: () => 'It was being changed at the same moment. Send it again',
  'nothing-answered': () => 'Answer at least one question',
  unchanged: () => 'Nothing of this is new. Answer at least one question',
  'too-large': () => 'There is no room for all of this text. Make it shorter',
};

/** The part of a person or of the incident that a control is about: `birth` for `c1-birth-day`. */
const partOf = (field: string): string =>
  field.replace(/^[ac]\d+-(?=.)/, '').replace(/-(day|month|year|time|age)$/, '');

/** A problem of a form about an incident in words, and the id of the control that it is about. */
export function incidentProblemInWords({ field, code, params = {} }: Problem): FieldError {
  const part = partOf(field);
  const noun = field.endsWith('-age') ? 'the age' : (nouns[part] ?? 'this');
  const say = says[code] ?? ((what: string) => `Check ${what}`);
  const text = field.endsWith('-time') && code === 'missing' ? `Enter the time: ${noun}` : say(noun, params, part);
  return { id: field, text };
}

/** Problems in words, one for each control: the first that was found. */
export const incidentProblemsInWords = (problems: readonly Problem[]): FieldError[] =>
  problems
    .filter(({ field }, at) => problems.findIndex((other) => other.field === field) === at)
    .map(incidentProblemInWords);
