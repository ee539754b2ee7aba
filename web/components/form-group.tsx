import type { Child } from 'hono/jsx';
import { type Attributes, classes, idList, type Size, shown } from './element.ts';
import { ErrorMessage } from './error-message.tsx';
import { Fieldset } from './fieldset.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

/** What every field has: help, what is wrong, and room around both. */
export type GroupProps = {
  hint?: Child;
  error?: Child;
  describedBy?: string;
  groupClass?: string;
  groupAttributes?: Attributes;
};

/** A field with a label of its own. */
export type LabelledProps = GroupProps & {
  name: string;
  /** The element's id, which error summaries link to; the name when left out. */
  id?: string;
  label?: Child;
  labelSize?: Size;
  labelClass?: string;
  labelIsHeading?: boolean;
};

/** Several fields under one question. Without a legend there is no fieldset. */
export type QuestionProps = GroupProps & {
  legend?: Child;
  legendSize?: Size;
  legendIsHeading?: boolean;
  fieldsetClass?: string;
  fieldsetAttributes?: Attributes;
};

/** The ids of the hint and the error of a field, after any others that describe it. */
export const describedBy = (id: string, props: GroupProps): string | undefined =>
  idList(props.describedBy, shown(props.hint) && `${id}-hint`, shown(props.error) && `${id}-error`);

const HintAndError = ({ id, hint, error }: { id: string; hint?: Child; error?: Child }) => (
  <>
    {shown(hint) && <Hint id={`${id}-hint`}>{hint}</Hint>}
    {shown(error) && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
  </>
);

const Group = (props: GroupProps & { children?: Child }) => (
  <div
    class={classes('govuk-form-group', shown(props.error) && 'govuk-form-group--error', props.groupClass)}
    {...props.groupAttributes}
  >
    {props.children}
  </div>
);

/** Label, hint, error and then the field itself, which is the children. */
export const LabelledGroup = ({ children, ...props }: LabelledProps & { children?: Child }) => {
  const id = props.id ?? props.name;
  return (
    <Group {...props}>
      <Label for={id} size={props.labelSize} class={props.labelClass} isHeading={props.labelIsHeading}>
        {props.label}
      </Label>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      {children}
    </Group>
  );
};

/** Question, hint, error and then the fields, which are the children. */
export const QuestionGroup = ({ id, role, children, ...props }: QuestionProps & Inside) => {
  const inside = (
    <>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      {children}
    </>
  );
  return (
    <Group {...props}>
      {shown(props.legend) ? (
        <Fieldset
          legend={props.legend}
          legendSize={props.legendSize}
          legendIsHeading={props.legendIsHeading}
          describedBy={describedBy(id, props)}
          role={role}
          class={props.fieldsetClass}
          attributes={props.fieldsetAttributes}
        >
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </Group>
  );
};

type Inside = { id: string; role?: string; children?: Child };
