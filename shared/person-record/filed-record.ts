import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { PersonRecordId } from '../ids.ts';
import { CloseTo } from '../looked/close-to.ts';
import { PersonDetails, PersonRecord } from '../person/person-record.ts';
import { Marker } from './marker.ts';

/** Where somebody was told of: "this child of contact X", "this adult of incident Y". `person`: their id in there. */
export const ToldIn = z.object({
  kind: z.enum(['contact', 'incident']),
  id: z.uuid(),
  person: z.string(),
  reference: z.string(),
  at: z.iso.datetime(),
});
export type ToldIn = z.infer<typeof ToldIn>;

/**
 * One time that a person was told of, by the record that was made of it. `restricted`: only few may know of it, who are
 * `readers` where a manager has named them; `keptFrom`: never those.
 */
export const Appearance = ToldIn.extend({
  record: PersonRecordId,
  restricted: z.boolean(),
  readers: z.array(z.string()).optional(),
  keptFrom: z.array(z.string()).optional(),
});
export type Appearance = z.infer<typeof Appearance>;

const Said = z.object({ at: z.iso.datetime(), by: Stamp, reason: z.string() });

/**
 * That somebody said that two records are of two people. `print`: of what both said then; when either says something
 * else, the two may be offered to each other again.
 */
export const NotTheSame = Said.extend({ record: PersonRecordId, print: z.string() });

/** That one person proposed to make two people who both have a past into one, as they stood then. */
export const MergeProposal = Said.extend({ other: PersonRecordId, otherVersion: z.int().positive() });

/** Whose record this has become part of, and why. `undoUntil`: by when a merge of two people can be undone. */
export const Joined = Said.extend({
  id: PersonRecordId,
  merged: z.object({ proposed: Said, undoUntil: z.iso.datetime() }).optional(),
});

/**
 * A record that was made of somebody when they were told of. Its own appearance stands first in `appearances`, and after
 * it those of every record that has become part of it. One that is part of another has `joined`.
 */
export const FiledRecord = PersonRecord.extend({
  authority: z.string(),
  restricted: z.boolean(),
  appearances: z.array(Appearance).min(1),
  notTheSame: z.array(NotTheSame).default([]),
  merge: MergeProposal.optional(),
  joined: Joined.optional(),
  /** Who of the staff may be close to them, when the record was filed last; shown to nobody. */
  closeTo: z.array(CloseTo).optional(),
  /** Warnings about them, also those of every record that has become part of this one. */
  markers: z.array(Marker).default([]),
});
export type FiledRecord = z.infer<typeof FiledRecord>;

/** So many times may one person have been told of: an item of the table holds no more. */
export const MOST_APPEARANCES = 1500;
/** So many people may one record be said not to be. */
export const MOST_NOT_THE_SAME = 200;

/** What a record says of its person, and nothing else of it. */
export const detailsOf = (record: PersonDetails): PersonDetails => PersonDetails.parse(record);

/** Where somebody was told of: whose record it is, and who may know of it. */
type Place = Pick<FiledRecord, 'authority'> & Pick<Appearance, 'restricted' | 'readers' | 'keptFrom'>;

/** A record of somebody who was told of for the first time. */
export const newRecord = (
  id: PersonRecordId,
  details: PersonDetails,
  { authority, restricted, readers, keptFrom, toldIn }: Place & { toldIn: ToldIn },
): FiledRecord => ({
  ...details,
  ...{ id, version: 1, authority, restricted },
  appearances: [{ ...toldIn, record: id, restricted, ...(readers && { readers }), ...(keptFrom && { keptFrom }) }],
  notTheSame: [],
  markers: [],
});

/** Whether somebody's record has more than one time in it that they were told of. */
export const hasPast = ({ appearances }: Pick<FiledRecord, 'appearances'>): boolean => appearances.length > 1;
