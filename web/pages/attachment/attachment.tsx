import type { Actor } from '../../../shared/actor.ts';
import type { Attachment } from '../../../shared/attachment/attachment.ts';
import { acceptedEndings } from '../../../shared/attachment/file-type.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Button } from '../../components/button.tsx';
import { FileUpload } from '../../components/file-upload.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { nameInWords, sizeInWords, stateInWords } from '../../forms/attachment-words.ts';
import { type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { IndecentImages, limitsInWords } from './attachments.tsx';
import { LabelFields, type LabelsShown } from './labels.tsx';
import { attachmentHref, attachmentsHref, type Owner } from './links.ts';

export type AttachmentProps = {
  site: Site;
  actor: Actor;
  settings: Settings;
  owner: Owner;
  attachment: Attachment;
  /** Where and with what the file is sent, while it is not here. */
  upload?: { url: string; fields: Record<string, string> };
  shown: LabelsShown;
  errors?: readonly FieldError[];
  /** The labels as this page was shown them. */
  was: string;
  /** They were changed by somebody else meanwhile; what they say now. */
  theirs?: string;
  mayRemove: boolean;
  mayChange: boolean;
};

/** One file: chosen, if it is not here yet; then what is said about it, and a way to take it out. */
export const AttachmentPage = ({ site, actor, settings, owner, attachment, upload, ...props }: AttachmentProps) => {
  const { errors = [], theirs } = props;
  const { name, colour, says } = stateInWords(attachment);
  const href = attachmentHref(owner, attachment.id);
  return (
    <Page
      site={site}
      title={upload ? 'Choose the file' : 'A document or photo'}
      caption="Documents and photos"
      actor={actor}
      navigation={navigationFor(actor, owner.kind === 'draft' ? '/drafts' : '/referrals')}
      backLink={attachmentsHref(owner)}
      errors={[...(theirs ? [{ text: theirs, href: '#kind' }] : []), ...summaryOf(errors)]}
      page="attachment"
    >
      {upload && <IndecentImages settings={settings} />}
      {upload ? (
        <form method="post" action={upload.url} enctype="multipart/form-data" data-upload-one>
          {Object.entries(upload.fields).map(([field, value]) => (
            <input type="hidden" name={field} value={value} />
          ))}
          <FileUpload
            name="file"
            label="File"
            labelSize="s"
            hint={limitsInWords}
            accept={acceptedEndings.join()}
            attributes={{ required: true }}
          />
          <Button preventDoubleClick>Upload</Button>
        </form>
      ) : (
        <>
          <SummaryList
            rows={[
              { key: 'File', value: <span class="app-as-written">{nameInWords(attachment)}</span> },
              attachment.size !== undefined && { key: 'Size', value: sizeInWords(attachment.size) },
              {
                key: 'Where it stands',
                value: (
                  <>
                    <Tag colour={colour}>{name}</Tag>
                    {says && <p class="govuk-body govuk-!-margin-top-1 govuk-!-margin-bottom-0">{says}</p>}
                  </>
                ),
              },
              { key: 'Added by', value: attachment.uploadedBy.name },
            ]}
          />
          {props.mayChange && (
            <form method="post" action={href} novalidate autocomplete="off">
              <input type="hidden" name="was" value={props.was} />
              <LabelFields shown={props.shown} errors={errors} />
              <Button preventDoubleClick>Save</Button>
            </form>
          )}
        </>
      )}
      {props.mayRemove && (
        <>
          <h2 class="govuk-heading-m">{upload ? 'If you have changed your mind' : 'Remove it'}</h2>
          <p class="govuk-body">{upload ? 'Nothing has been sent yet.' : removingWords(attachment)}</p>
          <form method="post" action={`${href}/remove`}>
            <Button variant={upload ? 'secondary' : 'warning'} preventDoubleClick>
              {upload ? 'Do not add a file' : 'Remove this file'}
            </Button>
          </form>
        </>
      )}
    </Page>
  );
};

const removingWords = ({ state }: Attachment): string =>
  state === 'refused'
    ? 'We did not keep the file. This takes it off the list.'
    : 'We delete the file at once. You keep your own copy.';
