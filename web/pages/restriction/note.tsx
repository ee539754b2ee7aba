import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { may } from '../../../shared/permissions.ts';
import { isOpenTo, isRestricted } from '../../../shared/restriction/restriction.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { restrictionWords } from '../../forms/restriction-words.ts';

type Props = { contact: Contact; actor: Actor };

const withStop = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);

/** On a contact that few may know of: why, and who they are. */
export const RestrictedNote = ({ contact, actor }: Props) => {
  const { restricted } = contact;
  if (!restricted || !isRestricted(contact)) return null;
  const names = [restricted.by, ...restricted.readers].map(({ name }) => name).join(', ');
  const decides = may(actor, 'restrict-a-contact') && isOpenTo(actor, contact);
  const at = `/restricted/contacts/${contact.id}`;
  return (
    <InsetText>
      <p>
        <strong>Restricted.</strong> {restrictionWords[restricted.kind]}
        {restricted.words ? `: ${withStop(restricted.words)}` : '.'}{' '}
        {restricted.undecided
          ? 'Only managers and whoever holds it can open it, until a manager has decided.'
          : `Open to ${names}, and to whoever holds it.`}
      </p>
      {restricted.lifting && (
        <p>
          {restricted.lifting.by.name} has asked {restricted.lifting.to.name} to agree that it is open to all again.
        </p>
      )}
      {decides && (
        <p>
          <a class="govuk-link" href={`${at}/readers`}>
            {restricted.undecided ? 'Keep it restricted' : 'Change who may open it'}
          </a>
          {' or '}
          <a class="govuk-link" href={`${at}/lift`}>
            lift the restriction
          </a>
        </p>
      )}
    </InsetText>
  );
};

/** What may be done about who may know of a contact, for those who may do it. */
export const RestrictionLinks = ({ contact, actor }: Props) => {
  if (!isOpenTo(actor, contact)) return null;
  const at = `/restricted/contacts/${contact.id}`;
  const links = [
    !isRestricted(contact) &&
      may(actor, 'restrict-a-contact') && { href: `${at}/readers`, text: 'Restrict this contact' },
    may(actor, 'claim-a-contact') && { href: `${at}/conflict`, text: 'I know this family' },
  ].filter((link) => link !== false);
  return (
    <>
      {links.map(({ href, text }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </p>
      ))}
    </>
  );
};
