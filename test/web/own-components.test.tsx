import { expect, it } from 'vitest';
import { Clock } from '../../web/components/clock.tsx';
import { Filter } from '../../web/components/filter.tsx';
import { Radios } from '../../web/components/radios.tsx';
import { Table } from '../../web/components/table.tsx';
import { Textarea } from '../../web/components/textarea.tsx';
import { Timeline } from '../../web/components/timeline.tsx';
import { attribute, elementsOf, hasClass, textOf } from '../support/page-tree.ts';

it.each([
  ['on-time', 'On time'],
  ['soon', 'Due soon'],
  ['late', 'Late'],
  ['paused', 'Paused'],
  ['met', 'Done'],
] as const)('a clock that is %s says so in words and not by colour alone', (tone, word) => {
  const [html] = elementsOf(String(<Clock tone={tone} label="First decision" left="2 hours" due="due 4:30pm today" />));
  expect(html && textOf(html)).toBe(`First decision ${word} 2 hours, due 4:30pm today`);
});

it('a timeline keeps the order it is given and who did what', () => {
  const entries = [
    { title: 'Decided', by: 'Amira', when: 'today at 10am', at: '2026-11-23T10:00:00Z' },
    { title: 'Received', when: 'yesterday at 4pm' },
  ];
  const items = elementsOf(String(<Timeline entries={entries} />)).filter(({ tagName }) => tagName === 'li');
  expect(items.map(textOf)).toEqual(['Decided by Amira today at 10am', 'Received yesterday at 4pm']);
});

it('a filter is a plain GET form, and each choice can be taken away by a link that says so', () => {
  const chosen = [{ heading: 'Stage', items: [{ text: 'Screening', removeHref: '/worklist?mine=1' }] }];
  const elements = elementsOf(String(<Filter action="/worklist" chosen={chosen} />));
  const form = elements.find(({ tagName }) => tagName === 'form');
  expect([form && attribute(form, 'method'), form && attribute(form, 'action')]).toEqual(['get', '/worklist']);
  const remove = elements.filter((element) => hasClass(element, 'app-filter__tag'));
  expect(remove.map((link) => [textOf(link), attribute(link, 'href')])).toEqual([
    ['Remove filter: Screening', '/worklist?mine=1'],
  ]);
});

it('a table that stacks names the column in each cell and stays a table for those who hear it', () => {
  const html = String(
    <Table narrow="stack" head={[{ text: 'Ref' }, { text: 'From' }]} rows={[[{ text: 'A' }, { text: 'B' }]]} />,
  );
  const cells = elementsOf(html).filter(({ tagName }) => tagName === 'td');
  expect(cells.map((cell) => [attribute(cell, 'data-label'), attribute(cell, 'role')])).toEqual([
    ['Ref', 'cell'],
    ['From', 'cell'],
  ]);
});

it('the first choice on the page has the id that error summaries link to, whatever was left out before it', () => {
  const items = [false, { divider: 'or' }, { value: 'a', text: 'A' }, { value: 'b', text: 'B' }] as const;
  const inputs = elementsOf(String(<Radios name="level" items={items} />)).filter(({ tagName }) => tagName === 'input');
  expect(inputs.map((input) => attribute(input, 'id'))).toEqual(['level', 'level-4']);
});

it.each(['\nafter an empty line', '\r\n\r\nafter two', '</textarea><b>', ' spaces '])(
  'a textarea gives back %j',
  (value) => {
    const [area] = elementsOf(String(<Textarea name="words" label="Words" value={value} />)).filter(
      ({ tagName }) => tagName === 'textarea',
    );
    const text = area?.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    expect(text).toBe(value.replaceAll('\r\n', '\n'));
  },
);

it('words that people wrote stay words in every place that takes them', () => {
  const evil = '"><img src=x onerror=1>';
  const html = String(
    <Radios name={evil} legend={evil} hint={evil} error={evil} items={[{ value: evil, text: evil, hint: evil }]} />,
  );
  expect(elementsOf(html).filter(({ tagName }) => tagName === 'img')).toEqual([]);
});
