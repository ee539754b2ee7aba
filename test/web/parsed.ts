import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const inline = new Set(['a', 'span', 'strong', 'b', 'em', 'code', 'abbr']);

/**
 * HTML as the tree a browser makes of it, written one node to a line, so that two ways of writing the same page are
 * equal: order of attributes and of classes, and white space where it shows nothing, make no difference.
 */
export const parsed = (html: string): string => write(parseFragment(html).childNodes, '', false).join('\n');

const write = (nodes: Node[], indent: string, keepEdges: boolean): string[] =>
  nodes.flatMap((node, index) => {
    if ('value' in node) {
      const first = !keepEdges && !isInline(nodes[index - 1]);
      const last = !keepEdges && !isInline(nodes[index + 1]);
      const text = node.value.replace(/\s+/g, ' ');
      const kept = first && last ? text.trim() : first ? text.trimStart() : last ? text.trimEnd() : text;
      return kept.trim() ? [`${indent}${JSON.stringify(kept)}`] : [];
    }
    if (!('attrs' in node)) return [];
    const attributes = node.attrs.map(({ name, value }) => ` ${name}="${name === 'class' ? sorted(value) : value}"`);
    const open = `${indent}<${node.tagName}${attributes.sort().join('')}>`;
    if (node.tagName === 'textarea')
      return [open + JSON.stringify(node.childNodes.map((n) => 'value' in n && n.value))];
    const hidden = attributes.some((attribute) => attribute.includes('govuk-visually-hidden'));
    return [open, ...write(node.childNodes, `${indent}  `, hidden)];
  });

const isInline = (node: Node | undefined) => node !== undefined && inline.has(node.nodeName);

const sorted = (value: string) => value.trim().split(/\s+/).sort().join(' ');
