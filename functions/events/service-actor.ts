import type { Actor } from '../../shared/actor.ts';
import { OrganisationId } from '../../shared/ids.ts';
import type { Settings } from '../../shared/settings.ts';

/** The service itself, as it stands in the history of what happens with nobody's doing. */
export const serviceActor = ({ authority, serviceName, councilName }: Settings): Actor => ({
  id: 'service',
  kind: 'service',
  name: serviceName,
  role: 'officer',
  authority,
  organisation: {
    id: OrganisationId.parse('00000000-0000-0000-0000-000000000000'),
    name: councilName,
    kind: 'council',
  },
});
