import { attribute, type Element, elementsIn, elementsOf, hasClass, textOf } from './page-tree.ts';

/** A page as its reader finds things on it. */
export async function pageOf(response: Response) {
  const html = await response.text();
  const elements = elementsOf(html);
  const main = elements.find(({ tagName }) => tagName === 'main');
  const named = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  const controls = elements.filter(({ tagName }) => ['input', 'textarea', 'select', 'button'].includes(tagName));
  return {
    html,
    status: response.status,
    elements,
    title: textOf(named('title')[0]!),
    h1: named('h1').map(textOf).join(),
    text: main ? textOf(main) : '',
    withClass: (name: string): Element[] => elements.filter((element) => hasClass(element, name)),
    /** The rows of the page's tables, each as its words. */
    rows: named('tbody')
      .flatMap((body) => elementsIn(body).filter(({ tagName }) => tagName === 'tr'))
      .map((row) =>
        elementsIn(row)
          .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
          .map(textOf)
          .join(' '),
      ),
    /** Where each link with these words leads. */
    links: (words: string | RegExp): string[] =>
      named('a')
        .filter((link) => (typeof words === 'string' ? textOf(link) === words : words.test(textOf(link))))
        .map((link) => attribute(link, 'href') ?? ''),
    buttons: named('button').map(textOf),
    /** What would be sent for a control if the form were sent as it stands. */
    sent: (name: string): string[] =>
      controls
        .filter((control) => attribute(control, 'name') === name)
        .flatMap((control) => {
          if (control.tagName === 'textarea')
            return [control.childNodes.map((node) => ('value' in node ? node.value : '')).join('')];
          const ticks = ['radio', 'checkbox'].includes(attribute(control, 'type') ?? '');
          if (ticks && attribute(control, 'checked') === undefined) return [];
          return [attribute(control, 'value') ?? ''];
        }),
    idOf: (id: string): Element | undefined => elements.find((element) => attribute(element, 'id') === id),
  };
}
