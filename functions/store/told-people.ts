import * as z from 'zod';
import { PersonRecordId } from '../../shared/ids.ts';
import { SaidLater } from '../../shared/person-record/said-later.ts';
import type { Write } from './commit.ts';
import { personRecordKeys, toFile } from './person-record-keys.ts';

/** Who was told of in one concern or incident: empty until each has a record. `version`: of what was told. */
export const ToldPeople = z.object({
  kind: z.enum(['contact', 'incident']),
  id: z.uuid(),
  authority: z.string(),
  version: z.int().positive(),
  at: z.iso.datetime(),
  filed: z.boolean(),
  people: z.array(z.object({ person: z.string(), record: PersonRecordId })),
  /** Who put right what was told, and why; absent while it stands as it came. */
  said: SaidLater.optional(),
});
export type ToldPeople = z.infer<typeof ToldPeople>;

/** That the people of a concern or an incident are to have their records, or to have them put right; written with it. */
export const toldWrite = (told: Omit<ToldPeople, 'filed' | 'people'>): Write => ({
  item: {
    ...{ ...told, filed: false, people: [] },
    ...personRecordKeys.told(told.kind, told.id),
    ...toFile(told.authority, told.at, told.id),
  },
  over: 'anything',
});
