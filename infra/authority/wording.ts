import { standardAudiences } from '../../shared/settings/standard-audiences.ts';
import type { SettingsData } from '../../shared/settings.ts';
import { letters } from './letters.ts';
import { mails } from './mails.ts';

const placeholders: SettingsData['wording']['placeholders'] = [
  { name: 'council', meaning: 'Name of the council' },
  { name: 'service', meaning: 'Name of the service' },
  { name: 'form', meaning: 'What the form is called in public' },
  { name: 'reference', meaning: 'Reference of the concern' },
  { name: 'receivedOn', meaning: 'Time and day that we received the concern, as in 9:14am on Monday 23 November 2026' },
  { name: 'hearBy', meaning: 'Day and time by which the referrer will hear from us' },
  { name: 'answerBy', meaning: 'Day and time by which we need the answer to a question' },
  { name: 'frontDoorPhone', meaning: 'Telephone number of the front door' },
  { name: 'frontDoorHours', meaning: 'When the front door is open' },
  { name: 'emergencyPhone', meaning: 'Telephone number for evenings, nights and weekends' },
  { name: 'emergencyHours', meaning: 'When to use that number' },
  { name: 'codeMinutes', meaning: 'How many minutes a code works for' },
  { name: 'code', meaning: 'The six figures of a code' },
  { name: 'link', meaning: 'Address of a page, which by itself shows nothing' },
  { name: 'child', meaning: 'The child: initials and year of birth outside the service' },
  { name: 'decidedOn', meaning: 'Day of the decision' },
  { name: 'level', meaning: 'The level of need, to begin a sentence: Level 3, Targeted early help' },
  { name: 'guidance', meaning: 'Name and version of the levels of need' },
  { name: 'nextStepBy', meaning: 'Day by which the next step is due' },
  { name: 'disagreeContact', meaning: 'Whom to talk to first about a disagreement' },
  { name: 'disagreePhone', meaning: 'Their telephone number' },
  { name: 'earlyHelpPhone', meaning: 'Telephone number of the Early Help Hub' },
  { name: 'earlyHelpEmail', meaning: 'Email address of the Early Help Hub' },
  { name: 'ladoPhone', meaning: 'Telephone number of the Local Authority Designated Officer' },
];

export const wording: SettingsData['wording'] = {
  placeholders,
  letters,
  worryGrows: [
    'If a child is in immediate danger, call 999.',
    'If you become more worried, or something changes, call the {service} on {frontDoorPhone} ({frontDoorHours}) and quote {reference}.',
    'At other times call our emergency duty team on {emergencyPhone} ({emergencyHours}).',
  ],
  mails,
  audiences: standardAudiences,
  feedback: {
    invitation:
      'Two questions about this letter, so that we write better ones. Tell us when we next speak, or reply to the email that this letter came with. Do not name the child in an email.',
    questions: [
      {
        code: 'clear',
        question: 'Is it clear to you what we decided, and why?',
        answers: [
          { code: 'yes', words: 'Yes' },
          { code: 'partly', words: 'Partly' },
          { code: 'no', words: 'No' },
        ],
      },
      {
        code: 'on-time',
        question: 'Did you hear from us when we said you would?',
        answers: [
          { code: 'yes', words: 'Yes' },
          { code: 'late-told', words: 'It was late, and you told me' },
          { code: 'no', words: 'No' },
        ],
      },
    ],
  },
};
