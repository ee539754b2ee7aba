import { ContactId } from '../../shared/ids.ts';
import { keys } from './keys.ts';
import type { Guard } from './write.ts';

/**
 * That a concern can still be opened, for whoever adds to what lies beside it: nothing is said of one whose disposal has
 * begun. It may have changed meanwhile. Of no other kind of record is anything disposed of.
 */
export const stillThere = ({ kind, id }: { kind: string; id: string }): Guard[] =>
  kind === 'contact' ? [{ key: keys.contact(ContactId.parse(id)), over: 'something' }] : [];
