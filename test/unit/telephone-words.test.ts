import { expect, it } from 'vitest';
import { numberInGroups } from '../../web/forms/telephone-words.ts';

it.each([
  ['01632960104', '01632 960104'],
  ['02079460000', '020 7946 0000'],
  ['01214960000', '0121 496 0000'],
  ['01184960000', '0118 496 0000'],
  ['03003030000', '0300 303 0000'],
  ['07700900123', '07700 900123'],
  ['01632 960104', '01632 960104'],
  ['+441632960104', '+441632960104'],
  ['ext. 12', 'ext. 12'],
])('the number %s is read as %s', (number, read) => {
  expect(numberInGroups(number)).toBe(read);
});
