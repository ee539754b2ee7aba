import type { Child } from 'hono/jsx';
import { type Attributes, classes, idList, shown } from './element.ts';
import { describedBy, QuestionGroup, type QuestionProps } from './form-group.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

export type Choice = {
  value: string | number;
  text: Child;
  hint?: Child;
  /** Decides over the value or values of the whole group. */
  checked?: boolean;
  disabled?: boolean;
  /** Shown while this one is chosen; always, without scripts. */
  conditional?: Child;
  id?: string;
  name?: string;
  /** Choosing this one clears the others, and the other way round. Checkboxes only. */
  exclusive?: boolean;
  labelClass?: string;
  labelAttributes?: Attributes;
  attributes?: Attributes;
};

/** Items that do not apply may be left as false, null or undefined. */
export type ChoiceItem = Choice | { divider: Child } | false | null | undefined;

export type ChoicesProps = QuestionProps & {
  name: string;
  /** The id of the first input, which error summaries link to; the name when left out. Others count on: -2, -3. */
  idPrefix?: string;
  items: readonly ChoiceItem[];
  small?: boolean;
  inline?: boolean;
  class?: string;
  attributes?: Attributes;
};

type Kind = { kind: 'radios' | 'checkboxes'; isChosen: (value: string) => boolean };

/** What radios and checkboxes share. */
export const Choices = ({ kind, isChosen, ...props }: ChoicesProps & Kind) => {
  const idPrefix = props.idPrefix ?? props.name;
  const alone = kind === 'checkboxes' && !shown(props.legend) ? describedBy(idPrefix, props) : undefined;
  const first = props.items.findIndex((item) => item && !('divider' in item));
  const block = `govuk-${kind}`;
  return (
    <QuestionGroup {...props} id={idPrefix}>
      <div
        class={classes(block, props.small && `${block}--small`, props.inline && `${block}--inline`, props.class)}
        {...props.attributes}
        data-module={block}
      >
        {props.items.map((item, index) => {
          if (!item) return null;
          if ('divider' in item) return <div class={`${block}__divider`}>{item.divider}</div>;
          const id = item.id ?? (index === first ? idPrefix : `${idPrefix}-${index + 1}`);
          const checked = item.checked ?? isChosen(String(item.value));
          return (
            <Item
              kind={kind}
              item={item}
              id={id}
              name={item.name ?? props.name}
              checked={checked}
              describedBy={alone}
            />
          );
        })}
      </div>
    </QuestionGroup>
  );
};

type ItemProps = { kind: Kind['kind']; item: Choice; id: string; name: string; checked: boolean; describedBy?: string };

const Item = ({ kind, item, id, name, checked, describedBy }: ItemProps) => {
  const block = `govuk-${kind}`;
  const conditional = shown(item.conditional) ? `conditional-${id}` : undefined;
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={conditional}
          data-behaviour={item.exclusive ? 'exclusive' : undefined}
          aria-describedby={idList(describedBy, shown(item.hint) && `${id}-item-hint`)}
          {...item.attributes}
        />
        <Label for={id} class={classes(`${block}__label`, item.labelClass)} attributes={item.labelAttributes}>
          {item.text}
        </Label>
        {shown(item.hint) && (
          <Hint id={`${id}-item-hint`} class={`${block}__hint`}>
            {item.hint}
          </Hint>
        )}
      </div>
      {conditional && (
        <div class={classes(`${block}__conditional`, !checked && `${block}__conditional--hidden`)} id={conditional}>
          {item.conditional}
        </div>
      )}
    </>
  );
};
