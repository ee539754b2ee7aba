import { peopleApp } from '../people-app.tsx';
import { sealedAddressPermissions } from '../permissions/sealed-address.ts';
import { confidentialRoutes, type RevealDeps } from './confidential.tsx';

/** Where what is sealed of a contact is revealed, with a reason: the only function that may show it. */
export const sealedAddressApp = (deps: RevealDeps) =>
  peopleApp(deps, { permissions: sealedAddressPermissions }).route('/', confidentialRoutes(deps));
