import { Choices, type ChoicesProps } from './choices.tsx';

export type CheckboxesProps = ChoicesProps & { values?: readonly (string | number)[] };

/** Choose any number. */
export const Checkboxes = ({ values = [], ...props }: CheckboxesProps) => (
  <Choices {...props} kind="checkboxes" isChosen={(item) => values.some((value) => String(value) === item)} />
);
