import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type Tab = {
  label: Child;
  panel: Child;
  /** Of its panel; from the idPrefix when left out. */
  id?: string;
  attributes?: Attributes;
  panelAttributes?: Attributes;
};

export type TabsProps = {
  items: readonly (Tab | false | null | undefined)[];
  idPrefix?: string;
  title?: string;
  id?: string;
  class?: string;
  attributes?: Attributes;
};

/** Parts of one page, one shown at a time; below each other without scripts. */
export const Tabs = ({ items, idPrefix = '', title = 'Contents', ...props }: TabsProps) => {
  const panelId = (tab: Tab, index: number) => tab.id ?? `${idPrefix}-${index + 1}`;
  return (
    <div id={props.id} class={classes('govuk-tabs', props.class)} {...props.attributes} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list">
          {items.map(
            (tab, index) =>
              tab && (
                <li class={classes('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
                  <a class="govuk-tabs__tab" href={`#${panelId(tab, index)}`} {...tab.attributes}>
                    {tab.label}
                  </a>
                </li>
              ),
          )}
        </ul>
      )}
      {items.map(
        (tab, index) =>
          tab && (
            <div
              class={classes('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')}
              id={panelId(tab, index)}
              {...tab.panelAttributes}
            >
              {tab.panel}
            </div>
          ),
      )}
    </div>
  );
};
