/**
 * Whose a mailbox is, by its address. `safeguarding`: shared by those who lead on it, which is what a holiday needs and
 * otherwise must be said. `generic`: an office or a role, which people read who may not know. `public`: a private account.
 * `elsewhere`: of another organisation than the school.
 */
export type Mailbox = 'personal' | 'safeguarding' | 'generic' | 'public' | 'elsewhere';

const generic = new Set(
  `info information office offices admin administrator administration enquiries enquiry inquiries contact contacts hello mail
  email post postmaster webmaster reception receptionist school academy college secretary secretaries head headteacher heads
  principal deputy bursar business finance hr staff team support help noreply reply attendance absence parents governors
  clerk it reports all everyone`.split(/\s+/),
);
const safeguarding = new Set(
  'safeguarding safeguard dsl ddsl dsls childprotection child protection cpo cp welfare encompass'.split(' '),
);

const publicDomains =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|virginmedia|ntlworld|proton|protonmail|gmx|mail)\.(?:com|co\.uk|net|me|org)$/;

/** Words that say nothing by themselves. */
const neutral = new Set('team lead leads group the'.split(' '));

/**
 * Whose a mailbox is. `domains`: those that the school writes from; with none known, no address is elsewhere. A mailbox is an
 * office's when every word of it is: somebody may be called Head.
 */
export function mailboxOf(email: string, domains: readonly string[]): Mailbox {
  const [, local = '', domain = ''] = /^(.*)@([^@]*)$/.exec(email.trim().toLowerCase()) ?? [];
  if (publicDomains.test(domain)) return 'public';
  const ofDomain = new Set(domain.split(/[^a-z]+/));
  const words = local.split(/[^a-z]+/).filter((word) => word !== '' && !ofDomain.has(word) && !neutral.has(word));
  const shared = words.every((word) => generic.has(word) || safeguarding.has(word));
  if (shared && (words.length === 0 || words.some((word) => generic.has(word)))) return 'generic';
  if (domains.length > 0 && !domains.some((own) => domain === own || domain.endsWith(`.${own}`))) return 'elsewhere';
  return shared ? 'safeguarding' : 'personal';
}
