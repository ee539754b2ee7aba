import { send, sessionUsed } from './session-events.ts';

const find = <E extends Element>(within: Element, selector: string, kind: new () => E): E | undefined => {
  const found = within.querySelector(selector);
  return found instanceof kind ? found : undefined;
};

const dialog = (): HTMLDialogElement | undefined => find(document.body, '#sign-in-again', HTMLDialogElement);

const waiting = new Set<() => void>();
let started = false;

/** Shows one message of the dialog, and hides the others. */
function tell(place: HTMLDialogElement, which: string): void {
  for (const message of place.querySelectorAll<HTMLElement>('[data-message]')) {
    message.hidden = message.dataset.message !== which;
  }
}

async function sendCode(place: HTMLDialogElement, again: boolean): Promise<void> {
  const email = place.dataset.email ?? '';
  const answer = await send('/sign-in/code', new URLSearchParams(again ? { again: 'yes' } : { email })).catch(
    () => undefined,
  );
  if (!answer?.ok) return tell(place, answer?.status === 429 ? 'wait' : 'offline');
  tell(place, again ? 'sent-again' : '');
  const [ask, check] = [find(place, '[data-step="ask"]', HTMLElement), find(place, '[data-step="check"]', HTMLElement)];
  if (ask) ask.hidden = true;
  if (check) check.hidden = false;
  find(place, '[name="code"]', HTMLInputElement)?.focus();
}

async function checkCode(place: HTMLDialogElement): Promise<void> {
  const field = find(place, '[name="code"]', HTMLInputElement);
  const answer = await send('/sign-in/code/check', new URLSearchParams({ code: field?.value ?? '' })).catch(
    () => undefined,
  );
  if (!answer?.ok) {
    tell(place, answer === undefined || answer.status >= 500 ? 'offline' : 'wrong');
    field?.focus();
    return;
  }
  if (field) field.value = '';
  sessionUsed();
  place.close();
  for (const goOn of waiting) goOn();
  waiting.clear();
}

function start(place: HTMLDialogElement): void {
  started = true;
  place.querySelector('[data-send-code]')?.addEventListener('click', () => sendCode(place, false));
  place.querySelector('[data-send-again]')?.addEventListener('click', () => sendCode(place, true));
  place.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    checkCode(place);
  });
  place.querySelector('[data-later]')?.addEventListener('click', () => place.close());
}

/** Asks for a code over the page, which stays as it is; calls back once the same browser is signed in again. */
export function signInAgain(goOn: () => void): void {
  const place = dialog();
  if (!place) return;
  waiting.add(goOn);
  if (!started) start(place);
  if (place.open) return;
  const [ask, check] = [find(place, '[data-step="ask"]', HTMLElement), find(place, '[data-step="check"]', HTMLElement)];
  if (ask) ask.hidden = false;
  if (check) check.hidden = true;
  tell(place, '');
  for (const open of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) open.close();
  place.showModal();
}
