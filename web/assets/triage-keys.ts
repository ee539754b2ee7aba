const kept = 'triage-keys';
const answers: Readonly<Record<string, string>> = { y: 'yes', s: 'suspected', n: 'no', u: 'not-known' };

const words =
  'Keys: j next incident, k previous incident, d descriptors, l level. In a descriptor: y yes, s suspected, n no, u not known, and on to the next.';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type));

/** Follows the link to the next incident or the one before, where there is one. */
function go(way: 'next' | 'previous'): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`[data-way="${way}"]`);
  link?.click();
  return link !== null;
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

function toFirst(place: 'descriptors' | 'level'): boolean {
  const control = document.querySelector<HTMLElement>(
    place === 'level' ? '.app-triage__side input[name=level]' : '[data-descriptor] input[type=radio]',
  );
  const focus = control ?? document.getElementById(place === 'level' ? 'level-title' : 'descriptors');
  focus?.focus();
  return focus !== null;
}

/**
 * Single keys that go through a meeting's incidents. They say what they are, do nothing while somebody types, hold
 * nobody anywhere, and can be turned off (WCAG 2.1.4); that they are is all that the browser keeps.
 */
export function startTriageKeys(): void {
  const place = document.querySelector<HTMLElement>('[data-triage-keys]');
  if (!place) return;
  let on = localStorage.getItem(kept) !== 'off';
  const text = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'app-triage__toggle govuk-link';
  const show = () => {
    text.textContent = on ? `${words} ` : 'Keys are off. ';
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
    const acted =
      answer(target, key) ||
      (key === 'd' && toFirst('descriptors')) ||
      (key === 'l' && toFirst('level')) ||
      (key === 'j' && go('next')) ||
      (key === 'k' && go('previous'));
    if (acted) event.preventDefault();
  });
}
