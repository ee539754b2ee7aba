const kept = 'triage-keys';
const answers: Readonly<Record<string, string>> = { y: 'yes', s: 'suspected', n: 'no', u: 'not-known' };

/** Where a key leads: to the first of these that the page has. */
const places: Readonly<Record<string, readonly string[]>> = {
  d: ['[data-descriptor] input[type=radio]', '#descriptors'],
  l: [
    '[data-triage-settle] input[name=level]:checked',
    '[data-triage-settle] input[name=level]:enabled',
    '#level-title',
  ],
  p: ['#ways-on ~ details textarea'],
  w: ['.app-triage__came input:not([type=hidden])'],
};
/** What a key follows or presses. */
const ways: Readonly<Record<string, string>> = {
  j: '[data-way=next]',
  k: '[data-way=previous]',
  o: '[data-way=outcome]',
  m: '[data-way=meeting]',
  a: '[data-way=agenda], .govuk-back-link',
};

const words: readonly (readonly [key: string, words: string])[] = [
  ['j', 'next incident'],
  ['k', 'previous'],
  ['d', 'descriptors'],
  ['l', 'level'],
  ['o', 'outcome'],
  ['p', 'put off'],
  ['w', 'who has come'],
  ['m', 'meeting'],
  ['a', 'agenda'],
];
const within: readonly (readonly [place: string, words: string])[] = [
  ['[data-descriptor]', ' Descriptor: y yes, s suspected, n no, u not known.'],
  ['[data-triage-settle]', ' Level: its number, then Enter.'],
];

const has = (selector: string | undefined): boolean => !!selector && document.querySelector(selector) !== null;

/** The keys that do something on this page, in words; nothing where none does. */
function keysHere(): string {
  const here = words.filter(([key]) => places[key]?.some(has) || has(ways[key])).map(([key, text]) => `${key} ${text}`);
  if (here.length === 0) return '';
  const inside = within.filter(([place]) => has(place)).map(([, text]) => text);
  return `Keys: ${here.join(', ')}.${inside.join('')} `;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type));

/** Follows a link, or presses the button that calls the next family. */
function go(key: string): boolean {
  const way = ways[key] && document.querySelector<HTMLElement>(ways[key]);
  if (!way) return false;
  way.click();
  return true;
}

/** Answers the descriptor that is in focus, and goes on to the next. */
function answer(target: EventTarget | null, key: string): boolean {
  const value = answers[key];
  const here = target instanceof Element ? target.closest<HTMLElement>('[data-descriptor]') : null;
  if (!value || !here) return false;
  const choice = here.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`);
  if (!choice) return false;
  choice.checked = true;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  const all = [...document.querySelectorAll<HTMLElement>('[data-descriptor]')];
  const next = all[all.indexOf(here) + 1];
  const focus =
    next?.querySelector<HTMLInputElement>('input[type=radio]:checked') ?? next?.querySelector('input[type=radio]');
  (focus instanceof HTMLElement ? focus : choice).focus();
  return true;
}

/** Chooses a level by its number, where the focus is among them. */
function level(target: EventTarget | null, key: string): boolean {
  const form = target instanceof Element ? target.closest('[data-triage-settle]') : null;
  const choice =
    /^[0-4]$/.test(key) && form?.querySelector<HTMLInputElement>(`input[name=level][value="${key}"]:enabled`);
  if (!choice) return false;
  choice.checked = true;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  choice.focus();
  return true;
}

/** Moves to what a key stands for: a control where there is one, or else its heading. */
function to(key: string): boolean {
  const found = places[key]?.map((one) => document.querySelector<HTMLElement>(one)).find((one) => one !== null);
  found?.closest('details')?.setAttribute('open', '');
  found?.focus();
  return found !== undefined;
}

/**
 * Single keys that go through a meeting's incidents. They say what they are, do nothing while somebody types, hold
 * nobody anywhere, and can be turned off (WCAG 2.1.4); that they are is all that the browser keeps.
 */
export function startTriageKeys(): void {
  const place = document.querySelector<HTMLElement>('[data-triage-keys]');
  if (!place || !keysHere()) return;
  let on = localStorage.getItem(kept) !== 'off';
  const text = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'app-triage__toggle govuk-link';
  const show = () => {
    text.textContent = on ? keysHere() : 'Keys are off. ';
    button.textContent = on ? 'Turn keys off' : 'Turn keys on';
  };
  button.addEventListener('click', () => {
    on = !on;
    localStorage.setItem(kept, on ? 'on' : 'off');
    show();
  });
  show();
  place.append(text, button);
  place.hidden = false;

  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, altKey, metaKey } = event;
    if (!on || ctrlKey || altKey || metaKey || event.defaultPrevented || isTyping(target)) return;
    if (document.querySelector('dialog[open]')) return;
    const acted = answer(target, key) || level(target, key) || to(key) || go(key);
    if (acted) event.preventDefault();
  });
}
