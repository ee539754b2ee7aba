import * as z from 'zod';
import { OrganisationKind } from '../agency.ts';
import { Choice } from './codes.ts';
import type { SettingsShape as Settings } from './shape.ts';

/**
 * How professionals check whether a child is open to social care. `kinds`: whose people may. `staleHours`: how old the
 * case system's file may be before no answer is given from it. `validHours`: how long an answer may be relied on.
 * `closedPercent`: a file that closes more of the children than this is halted.
 */
export const OpenCheckSettings = z.object({
  kinds: z.array(OrganisationKind).min(1),
  purposes: z.array(Choice).min(1),
  relationships: z.array(Choice).min(1),
  staleHours: z.number().positive().max(72),
  validHours: z.number().positive().max(168),
  closedPercent: z.number().min(0).max(50),
  /**
   * Of every hundred children whom we do not have, for so many we cannot tell all the same, always for the same ones:
   * whoever is told so of one child learns nothing of why.
   */
  cannotTellPercent: z.number().min(0).max(20),
  /** How many checks one person and one organisation may make. */
  limits: z.object({
    personTenMinutes: z.int().positive(),
    personDay: z.int().positive(),
    organisationDay: z.int().positive(),
  }),
  /** From how many answers “we cannot tell” to one person, and checks of one child by them, in a day it is unusual. */
  unusual: z
    .object({ cannotTellDay: z.int().positive(), sameChildDay: z.int().positive() })
    .default({ cannotTellDay: 6, sameChildDay: 4 }),
  /** Who looks at unusual use. */
  dataProtection: z.array(z.email()).min(1).max(5),
});
export type OpenCheckSettings = z.infer<typeof OpenCheckSettings>;

/** How this authority lets professionals check; undefined where it does not. Throws where it is not well formed. */
export const openCheckOf = ({ openCheck }: Pick<Settings, 'openCheck'>): OpenCheckSettings | undefined =>
  openCheck === undefined ? undefined : OpenCheckSettings.parse(openCheck);
