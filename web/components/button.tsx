import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type ButtonProps = {
  /** Makes it a link that looks like a button; for going somewhere, never for changing something. */
  href?: string;
  variant?: 'secondary' | 'warning' | 'inverse';
  isStart?: boolean;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  id?: string;
  disabled?: boolean;
  /** Ignores a second press within a second. */
  preventDoubleClick?: boolean;
  class?: string;
  attributes?: Attributes;
  children?: Child;
};

/** Does the one thing it says. */
export const Button = (props: ButtonProps) => {
  const common = {
    class: classes(
      'govuk-button',
      props.variant && `govuk-button--${props.variant}`,
      props.class,
      props.isStart && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
    id: props.id,
    ...props.attributes,
  };
  if (props.href) {
    const asButton = { role: 'button', draggable: 'false' } as const;
    return (
      <a href={props.href} {...asButton} {...common}>
        {props.children}
        {props.isStart && <StartIcon />}
      </a>
    );
  }
  return (
    <button
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick}
      {...common}
    >
      {props.children}
      {props.isStart && <StartIcon />}
    </button>
  );
};

const StartIcon = () => (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
);

/** Buttons side by side. */
export const ButtonGroup = ({ children }: { children?: Child }) => <div class="govuk-button-group">{children}</div>;
