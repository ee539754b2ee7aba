import { DisclosureId, type PersonRecordId } from '../../shared/ids.ts';
import type { Service } from './service.ts';

/** A request as the form of a person's page sends it, two weeks old. */
export const asking = {
  asker: 'person',
  name: 'Orla Fenwright',
  'came-day': '9',
  'came-month': '11',
  'came-year': '2026',
  asked: '',
  identity: 'documents',
  identityWords: 'Passport, seen at reception on 9 November.',
};

/** Opens a request for what is held about somebody. */
export async function openRequest(
  service: Service,
  person: PersonRecordId,
  fields: Partial<Record<keyof typeof asking, string>> = {},
): Promise<DisclosureId> {
  const manager = await service.signInAs('manager');
  const sent = await manager.post(`/disclosures/people/${person}`, { ...asking, ...fields });
  const [, , id = ''] = (sent.headers.get('location') ?? '').split('?')[0]?.split('/') ?? [];
  if (sent.status !== 303) throw new Error(`no request was opened: ${sent.status}`);
  return DisclosureId.parse(id);
}
