import type { Attachment } from '../../../shared/attachment/attachment.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { Tag } from '../../components/tag.tsx';
import { TaskList } from '../../components/task-list.tsx';
import { filesInWords, isUnderWay } from '../../forms/attachment-words.ts';
import { attachmentsHref } from '../attachment/links.ts';
import { AttachmentList } from '../attachment/list.tsx';

/** Files are no answers, so they stand beside the sections; what is refused or under way never holds up sending. */
export const DraftFiles = ({ draft, attachments }: { draft: Draft; attachments: readonly Attachment[] }) => (
  <>
    <h2 class="govuk-heading-m" id="attachments">
      Documents and photos
    </h2>
    <TaskList
      idPrefix="attachments"
      items={[
        {
          title: 'Add documents and photos',
          href: attachmentsHref({ kind: 'draft', id: draft.id }),
          status: attachments.length === 0 ? <Tag colour="grey">Optional</Tag> : filesInWords(attachments),
        },
      ]}
    />
  </>
);

/** The files as they will go, before the concern is sent: what was refused does not go with it, and says why. */
export const FilesToSend = ({ draft, attachments }: { draft: Draft; attachments: readonly Attachment[] }) => {
  const owner = { kind: 'draft', id: draft.id } as const;
  return (
    <>
      <h2 class="govuk-heading-m">Documents and photos</h2>
      {attachments.length > 0 && <AttachmentList owner={owner} attachments={attachments} />}
      {attachments.some(isUnderWay) && (
        <p class="govuk-body">You need not wait: files that are being checked follow when you send the concern.</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={attachmentsHref(owner)}>
          {attachments.length > 0 ? 'Add or change files' : 'Add documents or photos (optional)'}
        </a>
      </p>
    </>
  );
};
