import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

/** Every element below a node, in the order of the page. */
export const elementsIn = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));

/** Every element of a page. */
export const elementsOf = (html: string): Element[] => elementsIn(parse(html));

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

/** The words of an element as they are read, white space made one. */
export const textOf = (node: Node): string => rawText(node).replace(/\s+/g, ' ').trim();

const rawText = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(rawText).join(''));

/** The elements around an element, the nearest first. */
export const ancestorsOf = (element: Element): Element[] => {
  const parent = element.parentNode;
  return parent && 'tagName' in parent ? [parent, ...ancestorsOf(parent)] : [];
};
