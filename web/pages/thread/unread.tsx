import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { counted } from '../../forms/counted.ts';

type Props = { contact: Contact; actor: Actor; unread: number };

/** That the referrer has sent something since whoever holds the contact last looked. */
export const UnreadBanner = ({ contact, actor, unread }: Props) => {
  if (unread === 0) return null;
  const holder = 'holder' in contact ? contact.holder : undefined;
  return (
    <NotificationBanner title="New from the referrer" titleId="unread-title">
      <p class="govuk-notification-banner__heading">
        <a class="govuk-notification-banner__link" href="#thread">
          {counted(unread, 'new message')}
        </a>{' '}
        {holder?.id === actor.id && 'since you last looked.'}
        {holder && holder.id !== actor.id && `that ${holder.name}, who holds this contact, has not read yet.`}
        {!holder && 'that nobody had read.'}
      </p>
    </NotificationBanner>
  );
};
