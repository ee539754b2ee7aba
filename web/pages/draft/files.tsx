import type { Attachment } from '../../../shared/attachment/attachment.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { Tag } from '../../components/tag.tsx';
import { TaskList } from '../../components/task-list.tsx';
import { filesInWords } from '../../forms/attachment-words.ts';
import { attachmentsHref } from '../attachment/links.ts';

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
