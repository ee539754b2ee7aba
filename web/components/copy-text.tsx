import type { Child } from 'hono/jsx';
import { Button } from './button.tsx';
import { Textarea } from './textarea.tsx';

export type CopyTextProps = {
  id: string;
  label: Child;
  labelSize?: 's' | 'm';
  hint?: Child;
  value: string;
  rows?: number;
  /** What the button says, where there are scripts; without them the box is there to be selected. */
  button?: string;
};

/** Words to take elsewhere: in a box that can be selected and not changed, with a button that copies it whole. */
export const CopyText = ({ id, label, labelSize, hint, value, rows = 6, button = 'Copy the text' }: CopyTextProps) => (
  <div class="app-copy" data-copies={id}>
    <Textarea
      id={id}
      name={id}
      label={label}
      labelSize={labelSize}
      hint={hint}
      value={value}
      rows={rows}
      attributes={{ readonly: true }}
    />
    <Button type="button" variant="secondary" class="app-copy__button">
      {button}
    </Button>
    <span class="govuk-body app-copy__done" role="status" />
  </div>
);
