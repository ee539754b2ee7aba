import type { DisclosureId, PersonRecordId } from '../../../shared/ids.ts';

export const disclosureHref = (id: DisclosureId): string => `/disclosures/${id}`;
export const itemsHref = (id: DisclosureId): string => `/disclosures/${id}/items`;
export const itemHref = (id: DisclosureId, ref: string): string => `/disclosures/${id}/items/${ref}`;
export const disclosuresOfHref = (person: PersonRecordId): string => `/disclosures/people/${person}`;
export const packHref = (id: DisclosureId): string => `/disclosures/${id}/pack`;
