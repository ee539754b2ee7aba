import type { Actor } from '../../../shared/actor.ts';
import type { Attachment } from '../../../shared/attachment/attachment.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { may } from '../../../shared/permissions.ts';
import { attachmentsHref } from '../attachment/links.ts';
import { AttachmentList } from '../attachment/list.tsx';

type Props = { contact: Contact; actor: Actor; attachments: readonly Attachment[] };

/** Files that were sent, how each stands, and a way to add more. */
export const ReferralFiles = ({ contact: { id }, actor, attachments }: Props) => {
  const owner = { kind: 'referral', id } as const;
  return (
    <>
      <h2 class="govuk-heading-m">Documents and photos</h2>
      {attachments.length > 0 && <AttachmentList owner={owner} attachments={attachments} />}
      {may(actor, 'attach-a-file') && (
        <p class="govuk-body">
          <a class="govuk-link" href={attachmentsHref(owner)}>
            Add documents or photos
          </a>
          . The front door finds them with the concern. If they should be read today, write a message too.
        </p>
      )}
    </>
  );
};
