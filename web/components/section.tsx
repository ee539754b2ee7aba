import type { Child } from 'hono/jsx';

/** A part of a page under a heading of its own, by which a screen reader finds it. */
export const Section = ({ id, title, children }: { id: string; title: string; children?: Child }) => (
  <section aria-labelledby={id}>
    <h2 class="govuk-heading-m" id={id}>
      {title}
    </h2>
    {children}
  </section>
);
