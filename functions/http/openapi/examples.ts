import type * as z from 'zod';
import { asSent } from '../../../shared/form/as-sent.ts';
import type { SubmittedConcern } from '../../../shared/form/concern.ts';
import { exampleConcern } from '../../../shared/form/example-concern.ts';
import { CaseFileId, ContactId, IncidentId } from '../../../shared/ids.ts';
import type { PoliceReport } from '../../../shared/incident/report.ts';
import { concernPath } from '../api/answer.ts';
import { type IncidentState, incidentsPath } from '../api/incident-shapes.ts';
import { exampleDomain } from '../api/referrer.ts';
import type { ConcernList, ConcernStatus, LetterAnswer, RaisedConcern } from '../api/shapes.ts';
import { statusInWords } from '../api/status-words.ts';
import { aboutOutcome, outcome } from './outcome-example.ts';

const id = ContactId.parse('7d0f5c1e-52a1-4c3e-9a57-2f6f7a1b3c90');
const question = '1f4b9d52-0f0a-4d8e-8f0c-6f1d5a2b7e31';
const self = concernPath(id);
const about = { id, reference: 'FD-7K3M-9QRT', receivedAt: '2026-11-23T10:00:00.000Z' };
const { you } = exampleConcern;

/** A whole concern. It is taken as it stands, from every system: nothing can be sent to its address. */
const concern: SubmittedConcern = {
  ...asSent(exampleConcern),
  ...(you && { you: { ...you, email: `referrer@${exampleDomain}` } }),
};

const raised: RaisedConcern = {
  ...about,
  status: 'submitted',
  statusInWords: statusInWords.submitted,
  hearBy: '2026-11-24T10:00:00.000Z',
  hearByInWords: '10am on Tuesday 24 November',
  warnings: [],
  links: { self },
};

const status: ConcernStatus = {
  ...about,
  status: 'awaiting-referrer',
  statusInWords: statusInWords['awaiting-referrer'],
  clock: {
    state: 'paused',
    dueAt: '2026-11-24T10:00:00.000Z',
    inWords: 'paused',
    resumesBy: '2026-11-26T10:00:00.000Z',
  },
  question: {
    id: question,
    text: 'Who collects the child from school this week?',
    askedAt: '2026-11-23T11:30:00.000Z',
    answerBy: '2026-11-26T11:30:00.000Z',
    answers: `${self}/answers`,
  },
  links: { self },
};

const list: ConcernList = {
  items: [
    {
      ...about,
      status: 'outcome-issued',
      statusInWords: statusInWords['outcome-issued'],
      dueAt: '2026-11-24T10:00:00.000Z',
      letterReady: true,
      links: { self },
    },
  ],
};

const letter: LetterAnswer = {
  id: '5b8c7f0a-3a52-4f4d-9c1e-0d9e4b6a2f13',
  concernId: id,
  reference: about.reference,
  edition: 1,
  issuedAt: '2026-11-24T09:00:00.000Z',
  content: {
    title: 'Outcome of your referral',
    language: 'en-GB',
    blocks: [
      { kind: 'heading', level: 2, text: 'What we decided' },
      { kind: 'paragraph', text: 'The family will be offered help.' },
    ],
  },
  text: 'Outcome of your referral\n\nWhat we decided\n\nThe family will be offered help.',
  hash: '0'.repeat(64),
};

const incidentId = IncidentId.parse('2c1a7e64-9d0b-4f0e-b0a5-6d3f1c8e7a92');

/** An incident of one evening: two adults and one child. */
const report: z.input<typeof PoliceReport> = {
  force: 'severn-vale',
  policeReference: '22/4711/26',
  occurredAt: '2026-11-21T22:40:00Z',
  grade: 'medium',
  sentence: 'Police came to the home on Saturday night.',
  place: { kind: 'home', address: '1 Example Street, Wyrecester', postcode: 'WX1 1AA' },
  narrative: 'A neighbour heard shouting and called the police.',
  adults: [
    {
      id: 'a1',
      roles: ['victim'],
      name: 'Alex Example',
      birth: { kind: 'exact', date: '1991-02-14' },
      relationships: [{ childId: 'c1', relationship: 'mother' }],
      safeContact: { safeToContact: 'yes', safeHow: ['phone'], phone: '01632 960001', safeWhen: 'In school hours' },
    },
    { id: 'a2', roles: ['alleged-abuser'], name: 'Sam Example', birth: { kind: 'not-known' } },
  ],
  children: [
    {
      id: 'c1',
      forename: 'Robin',
      surname: 'Example',
      birth: { kind: 'exact', date: '2017-03-05' },
      education: 'school',
      schoolUrn: '900001',
      present: 'yes',
      where: 'Upstairs',
      seen: 'yes',
      spokenTo: 'no',
    },
  ],
  tools: [{ tool: 'dash', version: '2009', yesCount: 9, grade: 'medium' }],
};

const incidentState: IncidentState = {
  id: incidentId,
  reference: 'DA-7K3M-9QRT',
  policeReference: '22/4711/26',
  version: 1,
  receivedAt: '2026-11-22T06:10:00.000Z',
  status: 'received',
  statusInWords: 'Received; it will be looked at in the next meeting',
  missingFacts: [{ code: 'c1.injured', asked: false, detail: 'Whether the child was hurt' }],
  links: { self: `${incidentsPath}/${incidentId}` },
};

/** One example of each document that goes in or out. */
export const examples = {
  Concern: concern,
  RaisedConcern: raised,
  ConcernStatus: status,
  ConcernList: list,
  Letter: letter,
  Answer: { questionId: question, text: 'Their grandmother collects them until Friday.' },
  Addition: {
    urgency: 'no' as const,
    kind: 'new-event' as const,
    text: 'An uncle was at the gate at ten past three, and the child would not go with him.',
  },
  KeptAddition: { concernId: id, reference: about.reference },
  PoliceReport: report,
  ToldIncident: { ...incidentState, result: 'new' as const },
  IncidentState: incidentState,
  TakenCaseFile: {
    id: CaseFileId.parse('7d9a1f0c-3b52-4f5e-9a61-0c2e8b7d4a19'),
    inForce: true,
    extractedAt: '2026-11-24T05:00:00Z',
    children: 4312,
    counts: { added: 14, changed: 31, closed: 9, unchanged: 4266, rejected: 1 },
    halts: [],
    problems: [{ row: 117, column: 'nhs_number', code: 'not-valid', detail: 'This is not valid: check for a slip.' }],
  },
  TriageOutcomeList: { items: [aboutOutcome] },
  TriageOutcome: outcome,
  KeptAnswer: { questionId: question, answeredAt: '2026-11-23T14:05:00.000Z' },
};
