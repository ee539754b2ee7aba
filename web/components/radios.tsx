import { Choices, type ChoicesProps } from './choices.tsx';

export type RadiosProps = ChoicesProps & { value?: string | number };

/** Choose one. */
export const Radios = ({ value, ...props }: RadiosProps) => (
  <Choices {...props} kind="radios" isChosen={(item) => item === String(value ?? '') && item !== ''} />
);
