import type { Kind, Outcome } from './history.ts';
import { openContact } from './open-contact.ts';
import { formTo, hiddenIn, type PageForm } from './page-form.ts';
import { keepDoing, type World } from './person.ts';
import { outcomeOf, type Visitor, visitor } from './visitor.ts';
import { typedWords } from './words.ts';

const contactsOn = (html: string): string[] => [
  ...new Set([...html.matchAll(/href="\/contacts\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')),
];

/** One of the contacts that stand at a stage of the board; one of the first few, so that colleagues meet. */
async function contactAt({ random }: World, who: Visitor, stages: readonly string[]): Promise<string | undefined> {
  const board = await who.get(`/board?stage=${random.pick(stages)}`);
  const contacts = board?.status === 200 ? contactsOn(board.text) : [];
  return contacts.length > 0 ? random.pick(contacts.slice(0, 4)) : undefined;
}

type Act = { kind: Kind; contact: string; page: string; address: RegExp };
type Values = (form: PageForm, text: string) => Record<string, string>;

/** Opens a page about a contact, fills in its form and sends it, on the version that the page shows. */
async function act(
  world: World,
  who: Visitor,
  { kind, contact, page, address }: Act,
  values?: Values,
): Promise<Outcome> {
  const { history, random } = world;
  const shown = await who.get(page);
  const form = shown?.status === 200 ? formTo(shown.text, address) : undefined;
  if (!form) return 'refused';
  const text = values && typedWords(random, `${kind}/${random.uuid()}`);
  const fields = { ...hiddenIn(form), ...reasonsFor(form), ...(text && values?.(form, text)) };
  const facts = { seen: Number(fields.seen), by: who.id(), ...(text && { text }) };
  const press = async () => {
    const end = history.begin({ who: who.id(), kind, about: contact, facts });
    const first = await who.post(form.action || page, fields);
    // What a letter may not say is shown to whoever proposes it, who proposes it all the same.
    const [, warned] = /name="warned" value="([0-9a-f]+)"/.exec(first?.text ?? '') ?? [];
    const heard = warned ? await who.post(form.action || page, { ...fields, warned }) : first;
    const outcome = outcomeOf(heard, ({ status, location }) => status === 303 && !location.startsWith('/sign-in'));
    end(outcome, { status: heard?.status ?? 0 });
    return outcome;
  };
  const outcome = random.chance(0.15) ? (await Promise.all([press(), press()]))[0] : await press();
  // Who is not told whether it was done presses again, on the page that is still open.
  return outcome === 'unknown' && random.chance(0.7) ? press() : outcome;
}

/** Why what was found in a letter may stay in it, wherever that is asked. */
const reasonsFor = ({ controls }: PageForm): Record<string, string> =>
  Object.fromEntries(
    controls
      .filter(({ name }) => name.startsWith('reason-'))
      .map(({ name }) => [name, 'The school told us so itself.']),
  );

/** What is decided about every child, by the beginning and the end of the controls' names. */
function decision(text: string): Record<string, string> {
  const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString();
  return {
    level: '3',
    descriptors: 'none',
    outcome: 'C05',
    rationale: text,
    legalBasis: 'co-operation',
    nextStep: 'Family Help will telephone the family and arrange a first visit.',
    'nextStepBy-year': nextWeek.slice(0, 4),
    'nextStepBy-month': nextWeek.slice(5, 7),
    'nextStepBy-day': nextWeek.slice(8, 10),
  };
}

/** Fills in a decision for each child, whose id stands in the middle or at the end of a control's name. */
const decided: Values = ({ controls }, text) => {
  const values = decision(text);
  return Object.fromEntries(
    controls.flatMap(({ name }) => {
      const [, question = '', part] = /^([A-Za-z]+)-.*?(?:-(day|month|year))?$/.exec(name) ?? [];
      const value = values[part ? `${question}-${part}` : question];
      return value === undefined ? [] : [[name, value]];
    }),
  );
};

/** Somebody at the front door who claims, rates, asks and proposes. */
export function worker(world: World, email: string): Promise<void> {
  const { random } = world;
  const who = visitor(world.box, email);
  const asked = new Set<string>();
  return keepDoing(world, 150, async () => {
    const contact = await contactAt(world, who, ['new', 'new', 'screening', 'decision']);
    const page = contact ? await openContact(world, who, contact) : undefined;
    if (!contact || page?.status !== 200) return;
    const path = `/contacts/${contact}`;
    const offers = (part: string) => page.text.includes(`"${path}/${part}"`);
    const on = (kind: Kind, part: string) => ({
      kind,
      contact,
      page: `${path}/${part}`,
      address: new RegExp(`/${part}$`),
    });
    if (offers('claim')) return act(world, who, { ...on('claim', 'claim'), page: path });
    if (!offers('question')) return;
    if (offers('decision')) {
      if (!asked.has(contact) && random.chance(0.3)) {
        asked.add(contact);
        return act(world, who, on('ask', 'question'), (form, text) => ({
          text,
          reason: firstChoice(form, 'reason'),
        }));
      }
      return act(world, who, on('propose', 'decision'), decided);
    }
    const colour = () => random.pick(['red', 'amber', 'green']);
    if (offers('rating')) await act(world, who, on('rate', 'rating'), (_, reason) => ({ colour: colour(), reason }));
  });
}

const firstChoice = ({ controls }: PageForm, name: string): string =>
  controls.find((control) => control.name === name)?.value ?? '';

/** Somebody who authorises what was proposed and sends the letters, and now and then returns a proposal. */
export function manager(world: World, email: string): Promise<void> {
  const who = visitor(world.box, email);
  return keepDoing(world, 150, async () => {
    const contact = await contactAt(world, who, ['sign-off', 'to-send']);
    const page = contact ? await openContact(world, who, contact) : undefined;
    if (!contact || page?.status !== 200) return;
    const path = `/contacts/${contact}`;
    if (page.text.includes(`"${path}/sign-off"`)) {
      if (world.random.chance(0.1)) {
        const back = { kind: 'return', contact, page: `${path}/sign-off`, address: /\/return$/ } as const;
        return act(world, who, back, (_, comment) => ({ comment }));
      }
      return act(world, who, { kind: 'authorise', contact, page: `${path}/sign-off`, address: /\/authorise$/ });
    }
    const letter = new RegExp(`"(${path}/letters/[0-9a-f-]{36})"`).exec(page.text)?.[1];
    if (letter) await act(world, who, { kind: 'issue', contact, page: letter, address: /\/issue$/ });
  });
}
