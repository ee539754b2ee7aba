import { Button } from '../components/button.tsx';
import { Input } from '../components/input.tsx';
import { Radios } from '../components/radios.tsx';
import { errorOf, type FieldError } from './problem-words.ts';

type Props = {
  action: string;
  /** What it may be needed for, in words; `other` asks for words of its own. */
  purposes: Readonly<Record<string, string>>;
  typed: { purpose: string; words: string } | undefined;
  errors: readonly FieldError[];
  button: string;
};

/** Asks what somebody needs to see a sealed place for, before they see it. Nothing of it is kept by the browser. */
export const PurposeForm = ({ action, purposes, typed, errors, button }: Props) => (
  <form method="post" action={action} novalidate autocomplete="off">
    <Radios
      name="purpose"
      legend="What do you need it for?"
      legendSize="m"
      value={typed?.purpose ?? ''}
      error={errorOf(errors, 'purpose')}
      items={Object.entries(purposes).map(([value, text]) => ({
        value,
        text,
        ...(value === 'other' && {
          conditional: (
            <Input
              name="words"
              label="What for, without names"
              value={typed?.words ?? ''}
              error={errorOf(errors, 'words')}
            />
          ),
        }),
      }))}
    />
    <Button>{button}</Button>
  </form>
);
