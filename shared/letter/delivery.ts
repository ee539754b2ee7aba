import type { DeliveryPolicy, Organisation } from '../agency.ts';
import type { Settings } from '../settings.ts';

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Whether mail to this address travels encrypted end to end, as the authority has verified. */
export const isSecure = (email: string, settings: Settings): boolean =>
  settings.secureMailDomains.some(({ domain }) => domain === domainOf(email));

/** The letter goes in the email only where the organisation wants it so and its mail is on the verified list. */
export const deliveryTo = (email: string, organisation: Organisation, settings: Settings): DeliveryPolicy =>
  organisation.deliveryPolicy === 'letter-by-email' && isSecure(email, settings) ? 'letter-by-email' : 'notify-only';
