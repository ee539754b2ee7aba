import { identities } from '../../../shared/disclosure/disclosure.ts';
import { CharacterCount } from '../../components/character-count.tsx';
import { Radios } from '../../components/radios.tsx';
import { identityWords } from '../../forms/disclosure-words.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';

type Props = {
  /** What the ids begin with, where a page has several forms. */
  form?: string;
  typed: { identity: string; identityWords: string } | undefined;
  errors: readonly FieldError[];
  /** Whether it may still be open. */
  open?: boolean;
};

/** How we know who asks, and by what right where they ask for another. */
export const Identity = ({ form, typed, errors, open }: Props) => {
  const prefix = form ? `${form}-` : '';
  return (
    <>
      <Radios
        name="identity"
        idPrefix={`${prefix}identity`}
        legend="How do we know who asks?"
        legendSize="s"
        value={typed?.identity ?? ''}
        error={errorOf(errors, `${prefix}identity`)}
        items={identities
          .filter((each) => open || each !== 'not-yet')
          .map((each) => ({ value: each, text: identityWords[each] }))}
      />
      <CharacterCount
        id={`${prefix}identityWords`}
        name="identityWords"
        label="What was seen, by whom and when?"
        labelSize="s"
        hint="Of a parent also how parental responsibility was seen, and of a representative their authority."
        value={typed?.identityWords ?? ''}
        rows={3}
        maxlength={1000}
        countType="length"
        threshold={75}
        error={errorOf(errors, `${prefix}identityWords`)}
      />
    </>
  );
};
