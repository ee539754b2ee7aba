import type { SettingsData } from '../../shared/settings.ts';
import { samples } from './descriptor-samples.ts';
import { descriptors } from './descriptors.ts';
import { schools } from './school-notices.ts';

type DomesticAbuse = NonNullable<SettingsData['domesticAbuse']>;
type Agency = DomesticAbuse['agencies'][number];

const choices = (...pairs: [code: string, words: string, needsText?: boolean][]): Agency['values'] =>
  pairs.map(([code, words, needsText = false]) => ({ code, words, needsText }));

const verifiedOn = '2026-09-01';

/** Each agency of the triage, with what may be recorded for it. Mailboxes are shared and watched, never a person's own. */
const agencies: DomesticAbuse['agencies'] = [
  {
    agency: 'police',
    name: 'Police',
    kinds: ['police'],
    values: choices(
      ['no-further-police-action', 'No further police action'],
      ['investigation', 'Investigation goes on'],
      ['arrest-bail-or-orders', 'Arrest, bail or orders', true],
      ['disclosure', 'Disclosure under the Domestic Violence Disclosure Scheme'],
      ['repeat-victim-flag', 'Marked as a repeat victim'],
      ['marac-lead', 'Leads on the conference'],
    ),
    marac: true,
    safeContact: 'always',
    mailbox: { email: 'harm-assessment@severnvale-police.example', verifiedOn },
  },
  {
    agency: 'childrens-social-care',
    name: 'Children’s social care',
    kinds: ['council'],
    values: [],
    marac: true,
    safeContact: 'always',
    mailbox: { email: 'front-door@wyrecestershire.example', verifiedOn },
  },
  {
    agency: 'early-help',
    name: 'Early help and Family Help',
    organisations: ['5b3c9a1e-6f4d-4c0b-9a37-1d2e8f7045c1'],
    values: choices(
      ['accepted', 'Accepted'],
      ['offered', 'Offer made'],
      ['declined', 'Declined by the family'],
      ['not-needed', 'Not needed'],
    ),
    involves: ['accepted'],
    marac: false,
    mailbox: { email: 'early-help-hub@wyrecestershire.example', verifiedOn },
  },
  {
    agency: 'health',
    name: 'Health',
    // Who sits for health. What a surgery or a ward must know of a family of its own reaches it by them: one that is none
    // of its patients is not there for it.
    kinds: ['health-visiting', 'school-nursing'],
    values: choices(
      ['practitioner-told', 'Health visitor, midwife or school nurse told', true],
      ['gp-coded', 'Coded in the GP record'],
      ['contact-planned', 'Contact planned, at a safe time', true],
      ['no-record', 'No record held'],
    ),
    marac: true,
    mailbox: { email: 'safeguarding@wyre-community.nhs.example', verifiedOn },
  },
  {
    agency: 'education',
    name: 'Education safeguarding',
    kinds: ['education-service'],
    values: choices(
      ['school-told', 'School told', true],
      ['home-education-or-missing', 'Passed to the officer for home education or children missing education'],
      ['not-in-education', 'Not in education'],
      ['nursery-told', 'Nursery told, at our discretion', true],
    ),
    tellsSchool: ['school-told', 'nursery-told'],
    marac: false,
    safeContact: 'never',
    mailbox: { email: 'triage@inclusion.wyrecestershire.example', verifiedOn },
  },
  {
    agency: 'domestic-abuse-service',
    name: 'Domestic abuse service',
    kinds: ['domestic-abuse-service'],
    values: choices(
      ['adviser-contact', 'Contact by an independent domestic violence adviser'],
      ['outreach', 'Outreach'],
      ['refuge', 'Refuge'],
      ['behaviour-programme', 'Programme for the adult who abused'],
      ['declined', 'Declined'],
      ['unsafe-to-contact', 'Not safe to contact', true],
    ),
    marac: true,
    safeContact: 'always',
    mailbox: { email: 'triage@wyre-safe-haven.example', verifiedOn },
  },
  {
    agency: 'probation',
    name: 'Probation and youth justice',
    kinds: ['probation'],
    values: choices(
      ['known', 'Known and managed'],
      ['licence-action', 'Action on a licence', true],
      ['not-known', 'Not known'],
    ),
    marac: true,
    mailbox: { email: 'safeguarding@probation-severnvale.example', verifiedOn },
  },
  {
    agency: 'adult-services',
    name: 'Adult social care, mental health and substance misuse',
    organisations: ['c7d41f60-82ab-4e59-b3f6-90e5a7c218d4'],
    values: choices(['referral', 'Referral made', true], ['known', 'Known'], ['not-known', 'Not known']),
    marac: true,
    mailbox: null,
  },
  {
    agency: 'housing',
    name: 'Housing',
    kinds: ['housing'],
    values: choices(
      ['target-hardening', 'Home made safer with locks and alarms'],
      ['move', 'Move to another home'],
      ['not-needed', 'Not needed'],
    ),
    marac: true,
    mailbox: { email: 'safeguarding@threeshires-homes.example', verifiedOn },
  },
];

/** What the partnership has settled about domestic-abuse triage. */
export const domesticAbuse: DomesticAbuse = {
  toolTitle: 'Domestic abuse screening tool',
  forces: [{ code: 'severn-vale', name: 'Severn Vale Police' }],
  pack: descriptors,
  samples,
  tools: [
    { code: 'dash', name: 'DASH', highYes: 14, highGrade: true },
    { code: 'dara', name: 'DARA', highYes: null, highGrade: true },
  ],
  uplift: { underYears: 7, notifications: { count: 3, days: 90 }, monthsAfterMarac: 12 },
  floors: { highGrade: 3, highTool: 3, planOrCare: 3 },
  insufficient: { morePercent: 30, levels: [3, 4], least: 2 },
  repeat: { count: 3, months: 12, leadsTo: 'sign-off', below: 3 },
  marac: { events: { count: 3, months: 12 }, monthsAfter: 12, byDescriptor: true },
  override: {
    leastCharacters: 30,
    categories: choices(
      ['new-information', 'New information'],
      ['strong-protection', 'Something protects strongly'],
      ['descriptor-mis-scored', 'A descriptor was answered wrongly'],
      ['whole-picture', 'The whole is more than its parts'],
      ['their-view', 'The view of the victim or the child'],
      ['other', 'Another reason'],
    ),
  },
  responses: [
    {
      level: 0,
      name: 'Record only',
      band: 'Recorded, with no action by social care',
      needs: [1, 2],
      outcomes: ['C02', 'C03'],
      due: { kind: 'working-days', days: 3 },
    },
    {
      level: 1,
      name: 'Moderate',
      band: 'Information for the agencies that know the child',
      needs: [1, 2],
      outcomes: ['C02', 'C03'],
      due: { kind: 'working-days', days: 3 },
    },
    {
      level: 2,
      name: 'Moderate to serious',
      band: 'Help offered to the family',
      needs: [2, 3],
      outcomes: ['C04', 'C05'],
      due: { kind: 'working-days', days: 2 },
    },
    {
      level: 3,
      name: 'Serious',
      band: 'Social care is looking at this',
      needs: [3, 4],
      outcomes: ['C07', 'C09'],
      due: { kind: 'working-days', days: 1 },
    },
    {
      level: 4,
      name: 'Severe',
      band: 'Social care is acting on this',
      needs: [4],
      outcomes: ['C10'],
      due: { kind: 'same-day' },
    },
  ],
  agencies,
  meeting: {
    at: '09:30',
    quorum: ['police', 'childrens-social-care', 'health'],
    minutesEach: 4,
    atOnceFrom: 4,
  },
  acknowledgeWorkingDays: 1,
  schools,
};
