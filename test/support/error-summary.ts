import { expect } from 'vitest';
import { ancestorsOf, attribute, type Element, elementsIn, elementsOf, hasClass, textOf } from './page-tree.ts';

/**
 * Follows each link of a page's error summary as a reader would: it has to lead to one field that takes focus, with the
 * same words beside it; no error may stand beside a field and be missing on top; and the title says that there is one.
 */
export function expectErrorsToLeadSomewhere(html: string): void {
  const elements = elementsOf(html);
  const title = elements.find(({ tagName }) => tagName === 'title');
  expect(title && textOf(title), 'the title of a page with errors').toMatch(/^Error: /);

  const summary = elements.find((element) => hasClass(element, 'govuk-error-summary'));
  const links = summary ? elementsIn(summary).filter(({ tagName }) => tagName === 'a') : [];
  expect(links.length, 'links in the error summary').toBeGreaterThan(0);

  for (const link of links) {
    const words = textOf(link);
    const href = attribute(link, 'href') ?? '';
    expect(href, `link of "${words}"`).toMatch(/^#./);
    const targets = elements.filter((element) => attribute(element, 'id') === decodeURIComponent(href.slice(1)));
    expect(targets.length, `elements with the id that "${words}" leads to (${href})`).toBe(1);
    expect(targets.every(takesFocus), `"${words}" leads to something that takes focus (${href})`).toBe(true);
    expect(targets.flatMap(wordsBeside), `words beside the field of "${words}"`).toContain(words);
  }

  const onTop = links.map(textOf);
  for (const message of elements.filter((element) => hasClass(element, 'govuk-error-message'))) {
    expect(onTop, 'the error summary').toContain(wordsOf(message));
  }
}

const takesFocus = (element: Element) => {
  if (attribute(element, 'disabled') !== undefined || attribute(element, 'type') === 'hidden') return false;
  if (element.tagName === 'a') return attribute(element, 'href') !== undefined;
  return (
    ['input', 'select', 'textarea', 'button'].includes(element.tagName) || attribute(element, 'tabindex') !== undefined
  );
};

const wordsBeside = (field: Element) => {
  const group = ancestorsOf(field).find((around) => hasClass(around, 'govuk-form-group--error'));
  const messages = group ? elementsIn(group).filter((element) => hasClass(element, 'govuk-error-message')) : [];
  return messages.map(wordsOf);
};

const wordsOf = (message: Element) => textOf(message).replace(/^Error: /, '');
