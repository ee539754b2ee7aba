import type { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import type { DisclosureStore } from '../../store/disclosure-store.ts';
import type { OpenedRecord, PeopleDeps } from '../person-record/context.ts';

/** What the pages of requests for what is held about somebody need of the world. */
export type DisclosureDeps = PeopleDeps & { store: DisclosureStore };

/** A page of a request about somebody whom the actor may know of; that they opened it is on record. */
export type OpenedRequest = { Variables: Omit<OpenedRecord['Variables'], 'shown' | 'kept'> & { request: Disclosure } };
