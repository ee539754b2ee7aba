import { exampleConcern } from '../../shared/form/example-concern.ts';
import { shownValues } from '../../shared/form/shown-values.ts';
import { formTo, hiddenIn, shownIn } from './page-form.ts';
import { keepDoing, untilKnown, type World } from './person.ts';
import { isFollowed, type Sheet, sheetsOf } from './sheets.ts';
import { outcomeOf, type Visitor, visitor } from './visitor.ts';
import { typedWords } from './words.ts';

/** Somebody at a school who raises one concern after another, and answers what is asked. */
export function school(world: World, email: string): Promise<void> {
  const who = visitor(world.box, email);
  return keepDoing(world, 200, async () => {
    if (world.random.chance(0.4)) await answerQuestions(world, who, email);
    await raise(world, who, email);
  });
}

/** Types a concern page by page, now and then in two windows, and sends it. */
export async function raise(world: World, who: Visitor, email: string, sends = 0.9): Promise<void> {
  const draft = await untilKnown(world, 10, () => beginDraft(world, who, email));
  const list = draft ? await untilKnown(world, 10, () => who.get(`/drafts/${draft}`)) : undefined;
  const child = /\/people\/child\/([^/"]+)\//.exec(list?.text ?? '')?.[1];
  if (!draft || !child) return;
  const sheets = sheetsOf(draft, child);
  // Two windows of one person, now and then.
  const [last, ...others] = sheets.reverse();
  if (!last) return;
  for (const sheet of others.reverse()) {
    if (sheet.task === 'what-happened' && world.random.chance(0.4)) {
      await Promise.all([write(world, who, { email, draft, sheet }), write(world, who, { email, draft, sheet: last })]);
    } else await write(world, who, { email, draft, sheet });
  }
  await write(world, who, { email, draft, sheet: last });
  if (world.random.chance(sends)) await send(world, who, { email, draft });
}

async function beginDraft({ history }: World, who: Visitor, email: string): Promise<string | undefined> {
  const page = await who.get('/concerns/new?danger=no');
  const form = page?.status === 200 ? formTo(page.text, /\/concerns\/new/) : undefined;
  const hidden = form && hiddenIn(form);
  if (!hidden?.draft) return undefined;
  const end = history.begin({ who: email, kind: 'begin', about: hidden.draft });
  const heard = await who.post('/concerns/new', { ...hidden, actionToday: 'no' });
  const outcome = outcomeOf(
    heard,
    ({ status, location }) => status === 303 && location.includes(`/drafts/${hidden.draft}`),
  );
  end(outcome, { status: heard?.status ?? 0 });
  return outcome === 'ok' ? hidden.draft : undefined;
}

type Writing = { email: string; draft: string; sheet: Sheet };

/** Opens a page and types: saved again and again as it grows, each save sent again while its answer is lost. */
async function write(world: World, who: Visitor, { email, draft, sheet }: Writing): Promise<void> {
  const { history, random } = world;
  const field = `${sheet.place}.${sheet.grows}`;
  const follows = isFollowed(sheet);
  const page = await untilKnown(world, 10, async () => {
    const end = follows ? history.begin({ who: email, kind: 'look', about: draft, facts: { field } }) : undefined;
    const heard = await who.get(sheet.path);
    const text = heard && shownIn(heard.text, sheet.grows)?.replaceAll('\r\n', '\n');
    end?.(heard?.status === 200 ? 'ok' : 'unknown', { facts: { text: text ?? '' } });
    return heard?.status === 200 ? heard : undefined;
  });
  const form = page && formTo(page.text, /^$|\/tasks\/|\/people\//);
  if (!form) return;
  const writer = random.uuid();
  const turns = follows ? random.int(1, 5) : 1;
  for (let turn = 1; turn <= turns; turn += 1) {
    const text = follows ? typedWords(random, `${draft}/${sheet.task}/${writer.slice(0, 8)}/${turn}`) : undefined;
    const fields = {
      ...hiddenIn(form),
      ...sheet.values,
      // Browsers send a new line as two characters.
      ...(text && { [sheet.grows]: text.replaceAll('\n', '\r\n') }),
      writer,
      turn: String(turn),
    };
    // The last save is the button's, the others are those of the page's script.
    const accept = turn === turns ? 'text/html' : 'application/json';
    const saved = await untilKnown(world, 6, async () => {
      const end = history.begin({ who: email, kind: 'save', about: draft, facts: { field, ...(text && { text }) } });
      const heard = await who.post(sheet.path, fields, accept);
      const outcome = outcomeOf(heard, ({ status, location }) =>
        accept === 'text/html' ? status === 303 && !/sign-in|\/sent/.test(location) : status === 200,
      );
      end(outcome, { status: heard?.status ?? 0 });
      return outcome === 'unknown' ? undefined : outcome;
    });
    if (saved !== 'ok') return;
  }
}

/** Sends the draft: pressed once, twice, or by two windows at once, and again while nobody says that it was sent. */
async function send(world: World, who: Visitor, { email, draft }: Omit<Writing, 'sheet'>): Promise<void> {
  const { history, random } = world;
  await untilKnown(world, 8, async () => {
    const check = await who.get(`/drafts/${draft}/check`);
    if (check?.status === 303 && /^\/referrals\//.test(check.location)) return 'sent';
    const form = check && formTo(check.text, /\/send$/);
    if (!form) return undefined;
    const fields = { ...hiddenIn(form), ...shownValues(exampleConcern, 'declaration') };
    const press = async () => {
      const end = history.begin({ who: email, kind: 'send', about: draft });
      const heard = await who.post(`/drafts/${draft}/send`, fields);
      const contact = /^\/referrals\/([0-9a-f-]{36})\/sent/.exec(heard?.location ?? '')?.[1];
      const outcome = outcomeOf(heard, ({ status }) => status === 303 && contact !== undefined);
      end(outcome, { status: heard?.status ?? 0, facts: contact ? { contact } : {} });
      return outcome === 'ok' ? `/referrals/${contact}/sent` : undefined;
    };
    const pressed = random.chance(0.3) ? await Promise.all([press(), press(), press()]) : [await press()];
    if (random.chance(0.2)) await press();
    return pressed.find(Boolean);
  });
}

/** Looks whether anything was asked about what they sent, and answers it. */
async function answerQuestions({ history, random }: World, who: Visitor, email: string): Promise<void> {
  const list = await who.get('/referrals');
  const questions = [...(list?.text ?? '').matchAll(/\/referrals\/([0-9a-f-]{36})\/questions\/([0-9a-f-]{36})/g)];
  for (const [path = '', contact = '', question] of questions.slice(0, 2)) {
    const page = await who.get(path);
    const form = page && formTo(page.text, /\/questions\//);
    if (!form) continue;
    const text = typedWords(random, `${question}/${random.uuid()}`);
    const end = history.begin({ who: email, kind: 'answer', about: contact, facts: { text, by: who.id() } });
    const heard = await who.post(path, { ...hiddenIn(form), text });
    end(
      outcomeOf(heard, ({ status }) => status === 303),
      { status: heard?.status ?? 0 },
    );
  }
}
