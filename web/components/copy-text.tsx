import type { Child } from 'hono/jsx';
import { Button } from './button.tsx';
import { Textarea } from './textarea.tsx';

export type CopyTextProps = {
  id: string;
  label: Child;
  labelSize?: 's' | 'm';
  hint?: Child;
  value: string;
  /** So many rows of a long text; left out, all of it is on show, however narrow the screen. */
  rows?: number;
  /** What the button says, where there are scripts; without them the box is there to be selected. */
  button?: string;
};

/** As many signs as a line of the box has on a phone. */
const narrow = 34;

/** So many lines have all of it on a phone. */
const linesOf = (text: string): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / narrow)), 1);

/** Words to take elsewhere: in a box that can be selected and not changed, with a button that copies it whole. */
export const CopyText = ({ id, label, labelSize, hint, value, rows, button = 'Copy the text' }: CopyTextProps) => (
  <div class="app-copy" data-copies={id}>
    <Textarea
      id={id}
      name={id}
      label={label}
      labelSize={labelSize}
      hint={hint}
      value={value}
      rows={rows ?? linesOf(value)}
      class={rows === undefined ? 'app-copy__whole' : undefined}
      attributes={{ readonly: true }}
    />
    <Button type="button" variant="secondary" class="app-copy__button">
      {button}
    </Button>
    <span class="govuk-body app-copy__done" role="status" />
  </div>
);
