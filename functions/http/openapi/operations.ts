import type { ApiRefusal } from '../api/problem.ts';
import type { ApiRoute } from '../api/scopes.ts';

type Schema =
  | 'Concern'
  | 'RaisedConcern'
  | 'ConcernStatus'
  | 'ConcernList'
  | 'Letter'
  | 'Answer'
  | 'KeptAnswer'
  | 'Addition'
  | 'KeptAddition'
  | 'PoliceReport'
  | 'ToldIncident'
  | 'IncidentState'
  | 'TakenCaseFile'
  | 'TriageOutcomeList'
  | 'TriageOutcome';

/** What the description says of a route: its name, its words, what it takes, what it gives and how it refuses. */
export type Operation = {
  operationId: string;
  summary: string;
  description: string;
  takes?: { schema: Schema | 'csv'; headers: 'idempotency-key'[] };
  query?: 'cursor'[];
  gives: { status: 200 | 201; description: string; schema?: Schema; location?: boolean };
  refuses: readonly ApiRefusal['kind'][];
};

const always = ['signed-out', 'bad-token', 'scope-missing', 'too-many-requests', 'fault', 'unavailable'] as const;
const ofBodies = ['invalid', 'too-large', 'unsupported-media-type', 'key-reused', 'stale'] as const;

export const operations: Record<ApiRoute, Operation> = {
  'GET /api/v1/openapi.json': {
    operationId: 'describe',
    summary: 'Read this description',
    description: 'This document, made from the same definitions that requests are checked with.',
    gives: { status: 200, description: 'This document' },
    refuses: ['fault', 'unavailable'],
  },
  'POST /api/v1/concerns': {
    operationId: 'raiseConcern',
    summary: 'Raise a concern',
    description:
      'Sends a concern about one or more children to the front door. The person named in `you` is told at once that it has arrived, and gets the outcome letter. If a child is in danger now, call 999 first.',
    takes: { schema: 'Concern', headers: ['idempotency-key'] },
    gives: { status: 201, description: 'The concern is kept and on its way', schema: 'RaisedConcern', location: true },
    refuses: [...ofBodies, ...always],
  },
  'GET /api/v1/concerns': {
    operationId: 'listConcerns',
    summary: 'List your organisation’s concerns',
    description: 'The newest come first, fifty at a time. Follow `next` for more.',
    query: ['cursor'],
    gives: { status: 200, description: 'One page of concerns', schema: 'ConcernList' },
    refuses: ['invalid', ...always],
  },
  'GET /api/v1/concerns/:id': {
    operationId: 'readConcern',
    summary: 'Follow a concern',
    description: 'Where the concern stands, when the decision is due, and what the front door asks you, if anything.',
    gives: { status: 200, description: 'How the concern stands', schema: 'ConcernStatus' },
    refuses: ['not-found', ...always],
  },
  'GET /api/v1/concerns/:id/letter': {
    operationId: 'readLetter',
    summary: 'Fetch the outcome letter',
    description:
      'The letter, once it is issued. That your system has read it is kept with the letter. While the front door checks whether it may be read, it is refused as `letter-held`: ask again later.',
    gives: { status: 200, description: 'The outcome letter', schema: 'Letter' },
    refuses: ['not-found', 'letter-held', ...always],
  },
  'POST /api/v1/concerns/:id/answers': {
    operationId: 'answerQuestion',
    summary: 'Answer a question',
    description: 'Answers what the front door asks about a concern. The clock of the decision then runs on.',
    takes: { schema: 'Answer', headers: ['idempotency-key'] },
    gives: { status: 200, description: 'The answer is kept', schema: 'KeptAnswer' },
    refuses: ['not-found', 'wrong-status', ...ofBodies, ...always],
  },
  'POST /api/v1/concerns/:id/additions': {
    operationId: 'addToConcern',
    summary: 'Add information',
    description:
      'Adds what has happened since, or was left out. Nothing that was sent is changed; whoever works on the concern is alerted. If a child is in danger now, call 999 first. Once the concern is closed, raise a new one.',
    takes: { schema: 'Addition', headers: ['idempotency-key'] },
    gives: { status: 201, description: 'The addition is kept', schema: 'KeptAddition' },
    refuses: ['not-found', 'wrong-status', ...ofBodies, ...always],
  },
  'POST /api/v1/domestic-abuse-incidents': {
    operationId: 'tellOfIncident',
    summary: 'Tell of a domestic-abuse incident',
    description:
      'For police forces: one incident with all its adults and children. Within a force each police reference names one incident. The same report again changes nothing; a report with other facts takes the place of what was told before. A fact about a child that the triage asks for stays when it is only left out, because an officer may have answered it since. How to reach a victim is sealed: it is never given out again here, nor to schools.',
    takes: { schema: 'PoliceReport', headers: ['idempotency-key'] },
    gives: { status: 200, description: 'The incident is kept', schema: 'ToldIncident', location: true },
    refuses: ['forbidden', 'wrong-status', ...ofBodies, ...always],
  },
  'GET /api/v1/domestic-abuse-incidents/:id': {
    operationId: 'readIncident',
    summary: 'Follow a domestic-abuse incident',
    description: 'How the incident stands, and which facts about the children are missing or were asked for.',
    gives: { status: 200, description: 'How the incident stands', schema: 'IncidentState' },
    refuses: ['forbidden', 'not-found', ...always],
  },
  'POST /api/v1/case-files': {
    operationId: 'sendCaseFile',
    summary: 'Send the list of children who are open',
    description:
      'For the council’s own case system, each night: the whole list, as a CSV. It is compared with the one in force. A file that closes too many children, or is half a file, is halted: the last one stays in force and a manager is told. The columns are explained in the service, where files are sent by hand.',
    takes: { schema: 'csv', headers: ['idempotency-key'] },
    gives: { status: 200, description: 'The file was read and compared', schema: 'TakenCaseFile' },
    refuses: ['forbidden', ...ofBodies, ...always],
  },
  'GET /api/v1/triage-outcomes': {
    operationId: 'listTriageOutcomes',
    summary: 'List the outcomes of triage that your agency was given',
    description:
      'For the agencies that sit in the triage: what still asks something of yours, by when it is next due; with list=done, that of which all is done. One incident stands in it once, whatever its editions.',
    query: ['cursor'],
    gives: { status: 200, description: 'A page of outcomes', schema: 'TriageOutcomeList' },
    refuses: ['invalid', 'forbidden', ...always],
  },
  'GET /api/v1/triage-outcomes/:id': {
    operationId: 'readTriageOutcome',
    summary: 'Read your part of an outcome of triage',
    description:
      'The part for everyone and the lines that your agency may read, and nothing else. How to reach the victim and where they live are never in it. Confirm that you have it on its page.',
    gives: { status: 200, description: 'Your part of the outcome', schema: 'TriageOutcome' },
    refuses: ['forbidden', 'not-found', ...always],
  },
};
