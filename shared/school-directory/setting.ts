import * as z from 'zod';
import { LaCode, SettingKey, Urn } from './setting-key.ts';

export { LaCode, SettingKey, Urn };

/**
 * What a place is to a child. The last four are officers and teams who are told where no school can be: for children
 * educated at home, for those missing from education, for looked-after children, and at another council.
 */
export const SettingKind = z.enum([
  'school',
  'alternative-provision',
  'college',
  'early-years',
  'home-education',
  'missing-education',
  'virtual-school',
  'other-council',
]);
export type SettingKind = z.infer<typeof SettingKind>;

/** Whom the council may add: what the register does not hold. Schools come from the register alone. */
export const AddedKind = SettingKind.exclude(['school']);
export type AddedKind = z.infer<typeof AddedKind>;

/**
 * A place that can be told of a child, whether from the register or added: the little that matching, notices and call
 * lists need of it. `laCode`: the council in whose area it is. `ages`: in whole years, both included.
 */
export const Setting = z.object({
  key: SettingKey,
  name: z.string(),
  kind: SettingKind,
  laCode: LaCode,
  laName: z.string(),
  status: z.enum(['open', 'closed', 'proposed']),
  phone: z.string().optional(),
  ages: z.object({ low: z.int(), high: z.int() }).optional(),
});
export type Setting = z.infer<typeof Setting>;
