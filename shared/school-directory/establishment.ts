import * as z from 'zod';
import { CalendarDate } from '../time/dates.ts';
import { LaCode, type Setting, type SettingKind, Urn } from './setting.ts';

/** Open, closed, open but to close, and proposed: codes 1 to 4 of the register. */
export const EstablishmentStatus = z.enum(['open', 'closed', 'closing', 'proposed']);
export type EstablishmentStatus = z.infer<typeof EstablishmentStatus>;

/** Codes 0 to 7 of the register. Some districts have middle schools, so nothing here assumes two tiers. */
export const EstablishmentPhase = z.enum([
  'not-applicable',
  'nursery',
  'primary',
  'middle-deemed-primary',
  'secondary',
  'middle-deemed-secondary',
  '16-plus',
  'all-through',
]);
export type EstablishmentPhase = z.infer<typeof EstablishmentPhase>;

const Named = z.object({ code: z.string(), name: z.string() });

/**
 * An establishment as the public file of the national register (Get Information about Schools) has it. It names no
 * safeguarding lead and no mailbox: those are the council's own to find out, see `SchoolContacts`.
 */
export const Establishment = z.object({
  urn: Urn,
  name: z.string().min(1),
  laCode: LaCode,
  laName: z.string(),
  /** Four figures, which with the council's three make the number that the department uses. */
  number: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  type: Named,
  group: Named,
  status: EstablishmentStatus,
  opened: CalendarDate.optional(),
  closed: CalendarDate.optional(),
  phase: EstablishmentPhase,
  lowAge: z.int().min(0).max(99).optional(),
  highAge: z.int().min(0).max(99).optional(),
  boarders: z.string().optional(),
  sixthForm: z.string().optional(),
  gender: z.string().optional(),
  religiousCharacter: z.string().optional(),
  trust: z.string().optional(),
  pupils: z.int().nonnegative().optional(),
  address: z.array(z.string()).max(5),
  postcode: z.string().optional(),
  website: z.string().optional(),
  phone: z.string().optional(),
  head: z.string().optional(),
});
export type Establishment = z.infer<typeof Establishment>;

/** The number that the department knows it by, such as `885/2001`. */
export const laestabOf = ({ laCode, number }: Pick<Establishment, 'laCode' | 'number'>): string | undefined =>
  number && `${laCode}/${number}`;

/** Types of establishment by the register's code: pupil referral units and alternative provision of every status. */
const alternative: readonly string[] = ['14', '38', '42', '43'];
/** Groups of types by the register's code: colleges. */
const colleges = '1';

function kindOf({ type, group, phase }: Pick<Establishment, 'type' | 'group' | 'phase'>): SettingKind {
  if (alternative.includes(type.code)) return 'alternative-provision';
  if (group.code === colleges || phase === '16-plus') return 'college';
  return phase === 'nursery' ? 'early-years' : 'school';
}

/** An establishment as a place that can be told of a child. One that is only going to close is open until then. */
export const settingOf = (establishment: Establishment): Setting => {
  const { urn, name, laCode, laName, status, phone, lowAge, highAge } = establishment;
  return {
    key: urn,
    name,
    kind: kindOf(establishment),
    laCode,
    laName,
    status: status === 'closing' ? 'open' : status,
    ...(phone && { phone }),
    ...(lowAge !== undefined && highAge !== undefined && { ages: { low: lowAge, high: highAge } }),
  };
};
