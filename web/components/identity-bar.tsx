import type { Child } from 'hono/jsx';
import { shown } from './element.ts';

export type IdentityBarProps = {
  /** Who or what the page is about. */
  name: Child;
  facts?: readonly ({ key: string; value: Child } | false | null | undefined)[];
  tags?: Child;
  /** What must be known before anything is done, such as how to contact someone safely. */
  alert?: Child;
  label?: string;
};

/** Whose record this is, on top of every page of it. It scrolls away, so that it never covers what has focus. */
export const IdentityBar = ({ name, facts = [], tags, alert, label = 'About this record' }: IdentityBarProps) => (
  <section class="app-identity-bar" aria-label={label}>
    <div class="app-identity-bar__head">
      <strong class="app-identity-bar__name">{name}</strong> {tags}
    </div>
    <dl class="app-identity-bar__facts">
      {facts.map(
        (fact) =>
          fact && (
            <div class="app-identity-bar__fact">
              <dt>{fact.key}:</dt> <dd>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
    {shown(alert) && <p class="app-identity-bar__alert">{alert}</p>}
  </section>
);
