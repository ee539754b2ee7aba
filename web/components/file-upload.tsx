import { type Attributes, classes, shown } from './element.ts';
import { describedBy, LabelledGroup, type LabelledProps } from './form-group.tsx';

export type FileUploadProps = LabelledProps & {
  multiple?: boolean;
  accept?: string;
  disabled?: boolean;
  class?: string;
  attributes?: Attributes;
};

/** Files from the reader's machine, by the browser's own picker. */
export const FileUpload = (props: FileUploadProps) => {
  const id = props.id ?? props.name;
  return (
    <LabelledGroup {...props}>
      <input
        class={classes('govuk-file-upload', props.class, shown(props.error) && 'govuk-file-upload--error')}
        id={id}
        name={props.name}
        type="file"
        disabled={props.disabled}
        multiple={props.multiple}
        accept={props.accept}
        aria-describedby={describedBy(id, props)}
        {...props.attributes}
      />
    </LabelledGroup>
  );
};
