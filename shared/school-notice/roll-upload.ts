import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { RollUploadId } from '../ids.ts';
import { SettingKey } from '../school-directory/setting.ts';

/** What a file would do to the roll of one school; `seen` is the version of the one held then, 0 where there was none. */
const UploadedRoll = z.object({
  setting: SettingKey,
  name: z.string(),
  seen: z.int().nonnegative(),
  now: z.int(),
  joining: z.int(),
  leaving: z.int(),
  halted: z.enum(['too-many-leave', 'too-large', 'not-known']).optional(),
});

/** A file of rolls that was looked at. Nothing of it holds before it is taken. */
export const RollUpload = z.object({
  id: RollUploadId,
  authority: z.string(),
  at: z.iso.datetime(),
  by: Stamp,
  fileName: z.string(),
  rows: z.int(),
  schools: z.array(UploadedRoll),
  problems: z.array(z.object({ row: z.int(), column: z.string(), code: z.string(), taken: z.boolean() })),
  problemCount: z.int(),
});
export type RollUpload = z.infer<typeof RollUpload>;
