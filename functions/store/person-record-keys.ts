import type { PersonRecordId } from '../../shared/ids.ts';
import type { Relationship } from '../../shared/person-record/relationship.ts';
import type { Key } from './keys.ts';

const counted = (n: number) => String(n).padStart(6, '0');
const partition = (id: PersonRecordId) => `PERSONRECORD#${id}`;

/** The keys of the people whom the authority knows, beside those in `keys.ts`. */
export const personRecordKeys = {
  partition,
  record: (id: PersonRecordId): Key => ({ pk: partition(id), sk: 'RECORD' }),
  event: (id: PersonRecordId, version: number): Key => ({ pk: partition(id), sk: `EVENT#${counted(version)}` }),
  /** What a version of the record said otherwise than the one before. */
  change: (id: PersonRecordId, version: number): Key => ({ pk: partition(id), sk: `CHANGE#${counted(version)}` }),
  marker: (id: PersonRecordId, markerId: string): Key => ({ pk: partition(id), sk: `MARKER#${markerId}` }),
  /** That somebody was told that a warning was to be looked at again by a day. */
  markerTold: (id: PersonRecordId, markerId: string, reviewOn: string): Key => ({
    pk: partition(id),
    sk: `MARKERTOLD#${markerId}#${reviewOn}`,
  }),
  /** It lies with both of the two. */
  relationship: (id: PersonRecordId, { other }: Pick<Relationship, 'other'>): Key => ({
    pk: partition(id),
    sk: `RELATIONSHIP#${other}`,
  }),
  /** What somebody stands under, as a digest. People in what is restricted stand apart, where few look. */
  key: (authority: string, digest: string, restricted: boolean, id: string): Key => ({
    pk: `PERSONKEY#${authority}#${restricted ? 'RESTRICTED#' : ''}${digest}`,
    sk: id,
  }),
  /** The secret of those digests. */
  secret: (authority: string): Key => ({ pk: `PERSONKEYS#${authority}`, sk: 'SECRET' }),
  /** Who was told of in a concern or an incident, and the record of each. It sorts after what is read as its file. */
  told: (kind: 'contact' | 'incident', id: string): Key => ({ pk: `${kind.toUpperCase()}#${id}`, sk: 'TOLD' }),
} as const;

/** Concerns and incidents whose people have just been filed, to be compared with those of other events. */
export const toCompare = (authority: string, at: string, id: string) => ({
  gsi1pk: `${authority}#PERSONRECORDS#TOCOMPARE`,
  gsi1sk: `${at}#${id}`,
});

/** Warnings in force, by when somebody is to look at them again. */
export const markersToReview = (authority: string, reviewOn: string, id: string) => ({
  gsi1pk: `${authority}#MARKERS#REVIEW`,
  gsi1sk: `${reviewOn}#${id}`,
});

/** Concerns and incidents whose people have no record yet, by when they came. */
export const toFile = (authority: string, at: string, id: string) => ({
  gsi1pk: `${authority}#PERSONRECORDS#TOFILE`,
  gsi1sk: `${at}#${id}`,
});
