import type { AgencySystem } from './console/deps.ts';
import { seedOrganisations } from './seeds/organisations.ts';
import { seedClients } from './seeds/people.ts';

/** Partners' systems that can get tokens, as the console lists them. */
export const agencySystems: readonly AgencySystem[] = seedClients.map((client) => ({
  client_id: client.clientId,
  client_secret: client.clientSecret,
  organisation: seedOrganisations.find(({ id }) => id === client.organisationId)?.name ?? '',
  scopes: [...client.scopes],
}));
