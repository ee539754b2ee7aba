import type { Person } from '../../../shared/actor.ts';
import type { Log } from '../../log.ts';

/** What the log says when strangers have used up what they may ask for in somebody's name; an alarm hears it. */
export const codesHeldOff = 'codes held off';

/** What the log says of a sign-in that came to nothing; an alarm hears many of them in a minute. */
export const signInFailed = 'sign-in failed';

/** By which way somebody comes in: the organisation's own account, or a code to their mailbox; to one letter or notice, a code for it. */
type Way = 'provider' | 'code' | 'letter' | 'notice';

/**
 * Each sign-in, and each that failed, for the log (OWASP ASVS 5.0, 16.3.1): by opaque ids and codes, never
 * an address. Whose account it would have been is said only where something proved that it is theirs.
 */
export const signInLog = (log: Log) => ({
  entered: (person: Person, by: Way, asked: boolean) => log.info('signed in', { person: person.id, by, asked }),
  failed: (by: Way, why: string, facts: { person?: string | undefined; name?: string } = {}) =>
    log.info(signInFailed, { by, why, ...facts }),
});
