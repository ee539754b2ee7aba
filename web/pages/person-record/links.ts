import type { MarkerId, PersonRecordId } from '../../../shared/ids.ts';
import type { ToldIn } from '../../../shared/person-record/filed-record.ts';

export const personHref = (id: PersonRecordId): string => `/people/${id}`;
export const chronologyHref = (id: PersonRecordId): string => `/people/${id}/chronology`;
export const markersHref = (id: PersonRecordId): string => `/people/${id}/markers`;
export const markerHref = (id: PersonRecordId, marker: MarkerId): string => `/people/${id}/markers/${marker}`;
export const notesHref = (id: PersonRecordId): string => `/people/${id}/notes`;
export const compareHref = (id: PersonRecordId, other: PersonRecordId): string => `/people/${id}/compare/${other}`;
/** The contact or incident in which somebody was told of. */
export const sourceHref = ({ kind, id }: Pick<ToldIn, 'kind' | 'id'>): string =>
  kind === 'contact' ? `/contacts/${id}` : `/triage/incidents/${id}`;
