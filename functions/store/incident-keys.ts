import { type Reader, readerKey } from '../../shared/triage-outcome/reader.ts';
import type { Key } from './keys.ts';

const partition = (incidentId: string) => `INCIDENT#${incidentId}`;
const counted = (n: number) => String(n).padStart(4, '0');

/** The keys of domestic-abuse incidents, beside those in `keys.ts`. */
export const incidentKeys = {
  partition,
  incident: (id: string): Key => ({ pk: partition(id), sk: 'INCIDENT' }),
  triage: (id: string): Key => ({ pk: partition(id), sk: 'TRIAGE' }),
  row: (id: string): Key => ({ pk: partition(id), sk: 'ROW' }),
  /** The meeting of a day. */
  meeting: (authority: string, day: string): Key => ({ pk: `TRIAGEMEETING#${authority}`, sk: day }),
  /** The histories that the incident stands in now. */
  traces: (id: string): Key => ({ pk: partition(id), sk: 'TRACES' }),
  /** Sorts after everything that is read together as the incident's file, so that no such reading brings it. */
  sealed: (id: string): Key => ({ pk: partition(id), sk: 'SEALED' }),
  event: (id: string, at: string, eventId: string): Key => ({ pk: partition(id), sk: `EVENT#${at}#${eventId}` }),
  outcome: (id: string, edition: number): Key => ({ pk: partition(id), sk: `OUTCOME#${counted(edition)}` }),
  copy: (id: string, reader: Reader): Key => ({ pk: partition(id), sk: `COPY#${readerKey(reader)}` }),
  preRead: (id: string, agency: string): Key => ({ pk: partition(id), sk: `PREREAD#${agency}` }),
  /** `reference`: the police's, as two spellings of it are compared. */
  policeReference: (authority: string, force: string, reference: string): Key => ({
    pk: `POLICEREF#${authority}#${force}#${reference}`,
    sk: 'POLICEREF',
  }),
  ourReference: (authority: string, reference: string): Key => ({
    pk: `INCIDENTREF#${authority}#${reference}`,
    sk: 'INCIDENTREF',
  }),
  batch: (id: string): Key => ({ pk: `BATCH#${id}`, sk: 'BATCH' }),
  batchPart: (id: string, part: number): Key => ({ pk: `BATCH#${id}`, sk: `PART#${counted(part)}` }),
  /** One line for each incident, whatever becomes of it. `key` says nothing of whose history it is. */
  history: (key: string, receivedAt: string, id: string): Key => ({
    pk: `HISTORY#${key}`,
    sk: `${receivedAt}#${id}`,
  }),
} as const;

/** Partitions of the indexes in which incidents and their copies stand. */
export const incidentIndexKeys = {
  /** The agenda of a day. `rank` is its order of risk. */
  agenda: (authority: string, day: string, rank: string) => ({
    gsi1pk: `${authority}#AGENDA#${day}`,
    gsi1sk: rank,
  }),
  /** What a police force's people and systems told of, by when. */
  ofOrganisation: (authority: string, organisationId: string, at: string) => ({
    gsi2pk: `${authority}#INCIDENTS#ORG#${organisationId}`,
    gsi2sk: at,
  }),
  /** The files that an organisation sent. */
  batchesOf: (authority: string, organisationId: string, at: string) => ({
    gsi2pk: `${authority}#BATCHES#ORG#${organisationId}`,
    gsi2sk: at,
  }),
  /** Copies that ask something of their reader, by when. */
  copiesDue: (authority: string, due: string) => ({ gsi1pk: `${authority}#COPIES#DUE`, gsi1sk: due }),
  /** Copies whose time has passed: each is somebody's task. */
  copiesLate: (authority: string, due: string) => ({ gsi1pk: `${authority}#COPIES#LATE`, gsi1sk: due }),
  /** The copies of one agency or school that ask something of it, by when it is next due. */
  copiesWaiting: (authority: string, reader: string, due: string) => ({
    gsi2pk: `${authority}#COPIES#WAITING#${reader}`,
    gsi2sk: due,
  }),
  /** Those of which all is done, by when it was first told. */
  copiesDone: (authority: string, reader: string, at: string) => ({
    gsi2pk: `${authority}#COPIES#DONE#${reader}`,
    gsi2sk: at,
  }),
} as const;
