import type { SafeContact } from '../../../shared/incident/sealed.ts';
import { IdentityBar } from '../../components/identity-bar.tsx';
import { safeContactNotes } from '../../forms/safe-contact-words.ts';

type Props = { name: string; contact: Omit<SafeContact, 'adultId'> };

/** Whom a number or an address belongs to, and what must be known before it is used. It stands above each of them. */
export const SafeContactStrip = ({ name, contact }: Props) => (
  <IdentityBar
    label={`Before you contact ${name}`}
    name={name}
    alert={safeContactNotes(contact).map((note) => <span class="app-line">{note}</span>)}
  />
);
