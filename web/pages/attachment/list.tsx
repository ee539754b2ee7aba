import type { Attachment } from '../../../shared/attachment/attachment.ts';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import {
  attachmentKindWords,
  filesInWords,
  isUnderWay,
  nameInWords,
  sizeInWords,
  stateInWords,
} from '../../forms/attachment-words.ts';
import { attachmentHref, attachmentsHref, downloadHref, type Owner } from './links.ts';

type Props = {
  /** What they are seen with; left out where they are only listed, as in a copy. */
  owner?: Owner;
  attachments: readonly Attachment[];
  came?: readonly string[];
};

/** Where a script finds the list as it is now; the front door's page is no such place, as each look there is kept. */
const listHrefOf = (owner: Owner | undefined) =>
  owner === undefined || owner.kind === 'contact' ? undefined : `${attachmentsHref(owner)}/list`;

/** Files with where each stands. The script of the page looks here again while any is under way. */
export const AttachmentList = ({ owner, attachments: kept, came = [] }: Props) => {
  const attachments = kept.map((each) => (came.includes(each.id) ? onItsWay(each) : each));
  return (
    <div
      id="attachment-list"
      data-list={listHrefOf(owner)}
      data-under-way={attachments.some(isUnderWay) ? '' : undefined}
    >
      {attachments.length === 0 ? (
        <p class="govuk-body">No files yet.</p>
      ) : (
        <Table
          narrow="stack"
          caption={`Files: ${filesInWords(attachments)}`}
          captionSize="s"
          firstCellIsHeader
          head={[
            { text: 'File', class: 'govuk-!-width-one-third' },
            { text: 'What it is', class: 'govuk-!-width-one-quarter' },
            { text: 'Where it stands' },
          ]}
          rows={attachments.map((attachment) => [
            { text: <FileName {...(owner && { owner })} attachment={attachment} /> },
            { text: <About attachment={attachment} /> },
            { text: <Standing attachment={attachment} /> },
          ])}
        />
      )}
    </div>
  );
};

/** A file that was sent just now is being checked, although the record knows of it only once that has begun. */
const onItsWay = (attachment: Attachment): Attachment =>
  attachment.state === 'uploading' ? { ...attachment, state: 'quarantined' } : attachment;

/** Only a checked file can be downloaded; those who added it can also say more about it, or take it out. */
const FileName = ({ owner, attachment }: { owner?: Owner; attachment: Attachment }) => {
  const name = nameInWords(attachment);
  return (
    <>
      {owner && attachment.state === 'clean' ? (
        <a class="govuk-link app-as-written" href={downloadHref(owner, attachment.id)}>
          <span class="govuk-visually-hidden">Download </span>
          {name}
        </a>
      ) : (
        <span class="app-as-written">{name}</span>
      )}
      {attachment.size !== undefined && <span class="govuk-hint app-hint-below">{sizeInWords(attachment.size)}</span>}
      {owner && owner.kind !== 'contact' && (
        <a
          class="govuk-link govuk-!-display-block govuk-!-font-weight-regular"
          href={attachmentHref(owner, attachment.id)}
        >
          {changeWords(owner, attachment)}
          <span class="govuk-visually-hidden"> {name}</span>
        </a>
      )}
    </>
  );
};

/** What was sent and is on record stays; more can still be said about it. */
function changeWords({ kind }: Owner, { state }: Attachment): string {
  if (state === 'uploading') return 'Choose the file, or remove it';
  if (state === 'refused') return 'Remove from the list';
  return kind === 'draft' ? 'Change or remove' : 'Details';
}

const About = ({ attachment: { kind, madeBy, thirdParty } }: { attachment: Attachment }) => (
  <>
    {attachmentKindWords[kind]}
    {madeBy !== '' && <span class="govuk-hint app-hint-below">Made by {madeBy}</span>}
    {thirdParty === 'yes' && <span class="govuk-hint app-hint-below">About or by a third party</span>}
  </>
);

const Standing = ({ attachment }: { attachment: Attachment }) => {
  const { name, colour, says } = stateInWords(attachment);
  return (
    <>
      <Tag colour={colour}>{name}</Tag>
      {says && <span class="govuk-hint app-hint-below govuk-!-margin-top-1">{says}</span>}
      {attachment.task?.owner && (
        <span class="govuk-hint app-hint-below">To be seen to by {attachment.task.owner.name}.</span>
      )}
    </>
  );
};
