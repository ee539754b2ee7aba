import type { Actor } from '../../../shared/actor.ts';
import type { Attachment } from '../../../shared/attachment/attachment.ts';
import { acceptedEndings, attachmentLimits } from '../../../shared/attachment/file-type.ts';
import { isLive } from '../../../shared/attachment/folder.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Button } from '../../components/button.tsx';
import { ErrorMessage } from '../../components/error-message.tsx';
import { FileUpload } from '../../components/file-upload.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { closedWords, fileProblemWords, isUnderWay, takenTypes } from '../../forms/attachment-words.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Opening } from '../draft/advice.tsx';
import { InsteadOfWriting } from '../thread/instead-of-writing.tsx';
import { LabelFields, type LabelsShown } from './labels.tsx';
import { attachmentsHref, type Owner, ownerHref } from './links.ts';
import { AttachmentList } from './list.tsx';

export type AttachmentsProps = {
  site: Site;
  actor: Actor;
  settings: Settings;
  owner: Owner;
  attachments: readonly Attachment[];
  shown: LabelsShown;
  errors?: readonly FieldError[];
  notice?: string | undefined;
  /** The files that were sent just now. */
  came?: readonly string[];
  /** The contact that it was sent as, once nobody would look at what is added to it. */
  shut?: { contact: Contact; opening: Opening };
};

/** The files of a concern for those who added them, and a way to add more. */
export const AttachmentsPage = ({
  site,
  actor,
  settings,
  owner,
  attachments,
  came,
  shut,
  ...props
}: AttachmentsProps) => {
  const full = attachments.filter(isLive).length >= attachmentLimits.files;
  // That there is no room is said where the form would be.
  const errors = (props.errors ?? []).filter(({ id }) => !(full && id === 'file'));
  const isDraft = owner.kind === 'draft';
  return (
    <Page
      site={site}
      title="Documents and photos"
      caption={settings.formName}
      actor={actor}
      navigation={navigationFor(actor, isDraft ? '/drafts' : '/referrals')}
      backLink={ownerHref(owner)}
      errors={summaryOf(errors)}
      page="attachments"
    >
      {props.notice && <NotificationBanner text={props.notice} />}
      {!shut && <IndecentImages settings={settings} />}
      <p class="govuk-visually-hidden" role="status" data-attachment-news></p>
      {!(shut && attachments.length === 0) && (
        <AttachmentList owner={owner} attachments={attachments} {...(came && { came })} />
      )}
      {isDraft && attachments.some(isUnderWay) && (
        <p class="govuk-body">You need not wait: files that are being checked follow when you send the concern.</p>
      )}
      {!shut && <h2 class="govuk-heading-m">Add files</h2>}
      {shut ? (
        <>
          <InsetText>{closedWords}</InsetText>
          <InsteadOfWriting settings={settings} {...shut} />
        </>
      ) : full ? (
        <InsetText>{fileProblemWords(isDraft ? 'too-many' : 'too-many-sent')}.</InsetText>
      ) : (
        <AddFiles owner={owner} shown={props.shown} errors={errors} />
      )}
      <Button href={ownerHref(owner)} variant="secondary">
        {isDraft ? 'Go back to the task list' : 'Go back to the concern'}
      </Button>
    </Page>
  );
};

export const limitsInWords = `At most ${attachmentLimits.files} files of 20 MB each: ${takenTypes}. Each is checked for viruses before anybody can open it.`;

/**
 * Without scripts a file is chosen on the next page, one at a time. With them the files are chosen here, several at
 * once, also by dragging them on to the control.
 */
const AddFiles = ({ owner, shown, errors }: { owner: Owner; shown: LabelsShown; errors: readonly FieldError[] }) => {
  const fileError = errorOf(errors, 'file');
  return (
    <form method="post" action={attachmentsHref(owner)} novalidate autocomplete="off" data-upload>
      <p class="govuk-body">{limitsInWords}</p>
      <LabelFields shown={shown} errors={errors} />
      <div hidden data-upload-files>
        <FileUpload
          name="files"
          label="Choose files"
          labelSize="s"
          hint="You can choose several, or drag them here. What you said above is said of each of them."
          multiple
          accept={acceptedEndings.join()}
          describedBy="files-errors"
        />
        <div id="files-errors" role="alert" data-upload-errors></div>
      </div>
      {fileError && (
        <div class="govuk-form-group govuk-form-group--error">
          <ErrorMessage id="file-error">{fileError}</ErrorMessage>
        </div>
      )}
      <Button
        preventDoubleClick
        attributes={{
          id: 'file',
          'data-with-scripts': 'Upload',
          ...(fileError && { 'aria-describedby': 'file-error' }),
        }}
      >
        Continue to choose the file
      </Button>
    </form>
  );
};

/** Sending such an image is a crime even for those who mean well, and the police need the device it is on. */
export const IndecentImages = ({ settings: { contacts } }: { settings: Settings }) => (
  <WarningText>
    Do not add an indecent image of a child, whoever made it. Do not copy or send it. Leave it where it is and tell the
    police: {contacts.police.emergency} if a child is in danger now, otherwise {contacts.police.nonEmergency}.
  </WarningText>
);
