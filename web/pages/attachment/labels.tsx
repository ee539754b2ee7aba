import { AttachmentKind, type Labels } from '../../../shared/attachment/attachment.ts';
import { Input } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import { attachmentKindWords } from '../../forms/attachment-words.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';

export type LabelsShown = { [Field in keyof Labels]?: string };

/** What whoever adds a file says about it. */
export const LabelFields = ({ shown, errors }: { shown: LabelsShown; errors: readonly FieldError[] }) => (
  <>
    <Radios
      name="kind"
      legend="What is it?"
      legendSize="s"
      class="govuk-radios--small"
      items={AttachmentKind.options.map((value) => ({ value, text: attachmentKindWords[value] }))}
      value={shown.kind ?? ''}
      error={errorOf(errors, 'kind')}
    />
    <Input
      name="madeBy"
      label="Who made it? (optional)"
      labelSize="s"
      hint="For example, the school nurse, or a neighbour."
      value={shown.madeBy ?? ''}
      error={errorOf(errors, 'madeBy')}
    />
    <Radios
      name="thirdParty"
      legend="Is it about, or by, somebody outside the family and your organisation? (optional)"
      legendSize="s"
      hint="We do not pass such papers on without asking."
      class="govuk-radios--small govuk-radios--inline"
      items={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ]}
      value={shown.thirdParty ?? ''}
    />
  </>
);
