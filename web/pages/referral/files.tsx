import type { Actor } from '../../../shared/actor.ts';
import type { Attachment } from '../../../shared/attachment/attachment.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { isOver } from '../../../shared/contact/is-over.ts';
import { may } from '../../../shared/permissions.ts';
import { attachmentsHref } from '../attachment/links.ts';
import { AttachmentList } from '../attachment/list.tsx';

type Props = { contact: Contact; actor: Actor; attachments: readonly Attachment[] };

/** Files that were sent, how each stands, and a way to add more. */
export const ReferralFiles = ({ contact, actor, attachments }: Props) => {
  const owner = { kind: 'referral', id: contact.id } as const;
  const mayAdd = may(actor, 'attach-a-file') && !isOver(contact);
  if (attachments.length === 0 && !mayAdd) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Documents and photos</h2>
      {attachments.length > 0 && <AttachmentList owner={owner} attachments={attachments} />}
      {mayAdd && (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={attachmentsHref(owner)}>
            Add documents or photos
          </a>
          . The front door finds them with the concern. If they should be read today, write a message too.
        </p>
      )}
    </>
  );
};
