import type { Incident } from '../incident/incident.ts';

/** Who may know of an incident, as whatever lies elsewhere about it keeps that: it may be restricted, and kept from some. */
export const restrictedAs = ({ restricted, keptFrom }: Partial<Pick<Incident, 'restricted' | 'keptFrom'>>) => ({
  ...(restricted && { restricted: true }),
  ...(keptFrom && { keptFrom }),
});
