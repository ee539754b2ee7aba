import { classes } from './element.ts';
import { Hint } from './hint.tsx';
import { Textarea, type TextareaProps } from './textarea.tsx';

export type CharacterCountProps = Omit<TextareaProps, 'after' | 'describedBy' | 'groupAttributes'> & {
  maxlength?: number;
  maxwords?: number;
  /** From what percentage of the limit the count is shown; from the start when left out. */
  threshold?: number;
  /** `length` counts UTF-16 units as a server does that uses `string.length`. */
  countType?: 'characters' | 'words' | 'length';
  /** Said while scripts have not run; %{count} is the limit. */
  description?: string;
  countClass?: string;
};

/** Text with a limit that is told beforehand. It can be passed while typing; the server refuses it. */
export const CharacterCount = ({ maxlength, maxwords, threshold, ...props }: CharacterCountProps) => {
  const id = props.id ?? props.name;
  const countType = props.countType ?? (maxwords ? 'words' : undefined);
  const unit = countType === 'words' ? 'words' : 'characters';
  const limit = maxwords ?? maxlength;
  const description = props.description ?? `You can enter up to %{count} ${unit}`;
  return (
    <Textarea
      {...props}
      describedBy={`${id}-info`}
      groupClass={classes('govuk-character-count', props.groupClass)}
      groupAttributes={{
        'data-module': 'govuk-character-count',
        'data-maxlength': maxlength,
        'data-maxwords': maxwords,
        'data-threshold': threshold,
        'data-count-type': countType,
        'data-i18n.textarea-description.other': limit ? undefined : props.description,
      }}
      class={classes('govuk-js-character-count', props.class)}
      after={
        <Hint id={`${id}-info`} class={classes('govuk-character-count__message', props.countClass)}>
          {limit && description.replace('%{count}', String(limit))}
        </Hint>
      }
    />
  );
};
