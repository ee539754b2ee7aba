import { attribute, type Element, elementsIn, elementsOf, textOf } from '../support/page-tree.ts';

export type Control = { name: string; type: string; value: string; options: string[] };
export type PageForm = { action: string; controls: Control[] };

function controlOf(element: Element): Control[] {
  const name = attribute(element, 'name');
  if (!name || !['input', 'textarea', 'select'].includes(element.tagName)) return [];
  const type = element.tagName === 'input' ? (attribute(element, 'type') ?? 'text') : element.tagName;
  const options = elementsIn(element).filter(({ tagName }) => tagName === 'option');
  const chosen = options.find((option) => attribute(option, 'selected') !== undefined);
  const value = { select: attribute(chosen ?? element, 'value'), textarea: textIn(element) }[type];
  return [
    {
      name,
      type,
      value: value ?? attribute(element, 'value') ?? '',
      options: options.map((option) => attribute(option, 'value') ?? textOf(option)),
    },
  ];
}

const textIn = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** The forms of a page, each with its controls as they stand. */
export const formsIn = (html: string): PageForm[] =>
  elementsOf(html)
    .filter(({ tagName }) => tagName === 'form')
    .map((form) => ({
      action: attribute(form, 'action') ?? '',
      controls: elementsIn(form).flatMap(controlOf),
    }));

/** The form of a page that is sent to an address. */
export const formTo = (html: string, address: RegExp): PageForm | undefined =>
  formsIn(html).find(({ action }) => address.test(action));

/** What a browser sends of the controls that nobody has touched and nobody sees. */
export const hiddenIn = ({ controls }: PageForm): Record<string, string> =>
  Object.fromEntries(controls.filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value]));

/** What stands in one control. */
export const shownIn = (html: string, control: string): string | undefined =>
  formsIn(html)
    .flatMap(({ controls }) => controls)
    .find(({ name }) => name === control)?.value;
