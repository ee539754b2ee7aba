import * as z from 'zod';
import { OrganisationKind } from '../agency.ts';
import { Words } from './codes.ts';
import { Phone } from './contacts.ts';
import { standardPreflight } from './standard-preflight.ts';

/** A refuge, of which nothing may stand in a letter. */
export const Refuge = z.object({
  name: Words,
  town: Words,
  phones: z.array(Phone),
  postcodes: z.array(Words),
  addressLines: z.array(Words),
});
export type Refuge = z.infer<typeof Refuge>;

const Terms = z.array(Words);

/**
 * What a letter is searched for before it goes, besides what its own record holds.
 * `maracKinds`: organisations that take part in the conferences on domestic abuse, and so know of them.
 * `covertWords`, `adoptionWords`: may not stand in a letter. `sensitiveWords`: not beside an adult's name without a reason.
 * `agencyWords`, `agencyNames`: how the name of a service is known for one.
 */
export const Preflight = z.object({
  refuges: z.array(Refuge),
  maracKinds: z.array(OrganisationKind),
  covertWords: Terms,
  adoptionWords: Terms,
  sensitiveWords: z.object({ health: Terms, convictions: Terms, immigration: Terms }),
  agencyWords: z.array(z.string().regex(/^[\p{L}’'-]+$/u)),
  agencyNames: Terms,
});
export type Preflight = z.infer<typeof Preflight>;

/** Settings that were stored before letters were searched are read with the words that every council would look for. */
export const PreflightOrStandard = Preflight.default(standardPreflight);
