import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import type { KnownPeopleStore } from '../../store/known-people-store.ts';
import type { IncidentDeps, SignedIn } from '../context.ts';
import type { ShownRecord } from './shown-record.ts';

/** What the pages of people need of the world. */
export type PeopleDeps = IncidentDeps & { store: KnownPeopleStore };

/** A page about somebody whom the actor may know of, with their record as it is kept and as it is shown; that they opened it is on record. */
export type OpenedRecord = { Variables: SignedIn['Variables'] & { record: FiledRecord } & ShownRecord };
