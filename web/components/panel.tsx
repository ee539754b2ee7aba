import type { Child } from 'hono/jsx';
import { ButtonGroup } from './button.tsx';
import { type Attributes, classes, shown } from './element.ts';

export type PanelProps = {
  title: Child;
  headingLevel?: 1 | 2;
  /** Stops the reader before something that cannot wait or be undone, with the `actions` to go on. */
  interruption?: boolean;
  actions?: Child;
  class?: string;
  attributes?: Attributes;
  children?: Child;
};

/** It is done, and the reference to keep. */
export const Panel = ({ headingLevel = 1, title, interruption, actions, ...props }: PanelProps) => {
  const Heading = `h${headingLevel}` as const;
  return (
    <div
      class={classes(
        'govuk-panel',
        interruption ? 'govuk-panel--interruption' : 'govuk-panel--confirmation',
        props.class,
      )}
      {...props.attributes}
    >
      <Heading class="govuk-panel__title">{title}</Heading>
      {shown(props.children) && <div class="govuk-panel__body">{props.children}</div>}
      {interruption && shown(actions) && (
        <div class="govuk-panel__actions">
          <ButtonGroup>{actions}</ButtonGroup>
        </div>
      )}
    </div>
  );
};
