import type { Random } from '../../infra/local/seeds/random.ts';

const said = [
  'Came to school hungry on four days of the last five, and asked for food to take home.',
  '“I don’t like it when it gets loud,” she said, and would not say more.',
  'Dad’s new partner was at the gate; Maisie hid behind the bins until they had gone.',
  'Her brother (6) said: <b>“nobody came”</b> & then laughed 😐.',
  'أمي تعبانة – she wrote this herself and asked us to keep it.',
  'Third absence this week; no answer at home; grandmother’s number is out of use.',
  'Łucja told Miss O’Hara that the door of her room has no handle on the inside.',
];

/** Words as somebody types them, in one paragraph or several, that end with a mark that no other text has. */
export function typedWords(random: Random, mark: string): string {
  const sentences = Array.from({ length: random.int(1, 6) }, () => random.pick(said));
  return `${sentences.join(random.chance(0.2) ? '\n\n' : ' ')} [${mark}]`;
}
