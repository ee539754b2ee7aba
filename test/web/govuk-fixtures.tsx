import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { parsed } from './parsed.ts';

// The fixtures are JSON of another project: read as they come, checked by what is made of them.
// biome-ignore lint/suspicious/noExplicitAny: options differ for every fixture, and adapters read a few of each
export type Options = any;

type Fixture = { name: string; options: Options; html: string };

const require = createRequire(import.meta.url);

const fixturesOf = (component: string): Fixture[] =>
  JSON.parse(readFileSync(require.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`), 'utf8'))
    .fixtures;

/**
 * One test for each fixture that GOV.UK ships for a component: our HTML for its options is its HTML. Those left out are
 * named with the reason, and have to exist; `expected` takes away what is not ours to show.
 */
export const equalsFixtures = (
  component: string,
  render: (options: Options) => Child,
  leftOut: Record<string, string[]> = {},
  expected = (html: string) => html,
) =>
  describe(component, () => {
    const fixtures = fixturesOf(component);
    const skipped = Object.values(leftOut).flat();
    it.each(fixtures.filter(({ name }) => !skipped.includes(name)))('$name', ({ options, html }) => {
      expect(parsed(String(<div>{render(options)}</div>))).toBe(parsed(`<div>${expected(html)}</div>`));
    });
    it('leaves out only fixtures that exist', () => {
      expect(skipped.filter((name) => !fixtures.some((fixture) => fixture.name === name))).toEqual([]);
    });
  });

/** GOV.UK's text and html options as what stands between our tags. */
export const words = (options: Options): Child | undefined =>
  options?.html ? raw(options.html) : (options?.text ?? undefined);

const size = (prefix: string, names: string | undefined) =>
  (['s', 'm', 'l', 'xl'] as const).find((letter) => names === `${prefix}--${letter}`);

export const groupOf = (o: Options) => ({
  hint: words(o.hint),
  error: words(o.errorMessage),
  describedBy: o.describedBy,
  groupClass: o.formGroup?.classes,
  groupAttributes: o.formGroup?.attributes,
  class: o.classes,
  attributes: o.attributes,
});

export const labelledOf = (o: Options) => ({
  ...groupOf(o),
  name: o.name,
  id: o.id,
  label: words(o.label),
  labelSize: size('govuk-label', o.label?.classes),
  labelIsHeading: o.label?.isPageHeading,
});

export const legendOf = ({ fieldset }: Options) => ({
  legend: words(fieldset?.legend),
  legendSize: size('govuk-fieldset__legend', fieldset?.legend?.classes),
  legendIsHeading: fieldset?.legend?.isPageHeading,
  fieldsetClass: fieldset?.classes,
  fieldsetAttributes: fieldset?.attributes,
});

export const questionOf = (o: Options) => ({
  ...groupOf(o),
  ...legendOf(o),
  describedBy: o.fieldset?.describedBy ?? o.describedBy,
});

export const choicesOf = (o: Options) => ({
  ...questionOf(o),
  name: o.name,
  idPrefix: o.idPrefix,
  items: o.items.map((item: Options) =>
    !item || item.divider
      ? item
      : {
          ...item,
          text: words(item),
          hint: words(item.hint),
          conditional: words(item.conditional),
          exclusive: item.behaviour === 'exclusive',
          labelClass: item.label?.classes,
          labelAttributes: item.label?.attributes,
        },
  ),
});
