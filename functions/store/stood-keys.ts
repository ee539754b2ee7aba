import { incidentKeys } from './incident-keys.ts';
import { type Key, keys } from './keys.ts';

const counted = (n: number) => String(n).padStart(6, '0');
const ofIncident = 'STOOD#INCIDENT#';
const ofTriage = 'STOOD#TRIAGE#';

/** Where records lie as they were in each version: in their own partition, beside all that is read together as their file. */
export const stoodKeys = {
  contact: (id: string, version: number): Key => ({ pk: keys.contactPartition(id), sk: `STOOD#${counted(version)}` }),
  incident: (id: string, version: number): Key => ({
    pk: incidentKeys.partition(id),
    sk: `${ofIncident}${counted(version)}`,
  }),
  triage: (id: string, version: number): Key => ({
    pk: incidentKeys.partition(id),
    sk: `${ofTriage}${counted(version)}`,
  }),
  ofIncident,
  ofTriage,
} as const;
