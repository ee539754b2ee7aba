import type { Referrer } from '../../../shared/contact/contact.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { ok, type Result, refuse } from '../../../shared/result.ts';
import type { Client } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';

/** Reserved (RFC 2606), so that no mail to it can leave: the example of the description is taken from every system. */
export const exampleDomain = 'agency.example';

/**
 * Who raised a concern that a system sent: the person it names. Letters go to that person, so their address must be at
 * a mail domain of the system's organisation. Where they have an account there, the concern is among their own.
 */
export async function referrerOf(
  { organisations, people }: Pick<Store, 'organisations' | 'people'>,
  { you }: Concern,
  client: Client,
): Promise<Result<Referrer>> {
  const email = you?.email ?? '';
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const [{ domains }, person] = await Promise.all([
    organisations.get(client.organisation.id),
    people.byEmail(client.authority, email),
  ]);
  if (domain !== exampleDomain && !domains.some((each) => each.toLowerCase() === domain)) {
    return refuse({ kind: 'invalid', problems: [{ field: '/you/email', code: 'not-your-domain' }] });
  }
  const theirs = person?.active && person.organisation.id === client.organisation.id;
  return ok({
    standing: 'professional',
    ...(theirs && { personId: person.id }),
    clientId: client.id,
    name: you?.name ?? '',
    jobTitle: you?.jobTitle ?? '',
    email,
    ...(you?.phone && { phone: you.phone }),
    organisation: client.organisation,
  });
}
