import { forgetKeptWords } from './kept-words.ts';
import { onSessionUsed, send, sessionUsed } from './session-events.ts';
import { signInAgain } from './sign-in-again.ts';

const everyMs = 5_000;
/** The service writes a session's use down at most once a minute, so it may end that much sooner than we count. */
const slackMs = 60_000;

const minutes = (ms: number): string => {
  const left = Math.max(1, Math.ceil(ms / 60_000));
  return left === 1 ? '1 minute' : `${left} minutes`;
};

/** Warns before a session that nobody uses ends, and extends it with one key. */
export function startSession(): void {
  forgetKeptWords('old');
  for (const form of document.querySelectorAll('form[action="/sign-out"]')) {
    form.addEventListener('submit', () => forgetKeptWords('all'));
  }
  const warning = document.querySelector('#session-warning');
  if (!(warning instanceof HTMLDialogElement)) return;

  const idleMs = Number(warning.dataset.idleMinutes) * 60_000 - slackMs;
  const warnMs = Number(warning.dataset.warningMinutes) * 60_000;
  const title = document.title;
  let usedAt = Date.now();
  let over = false;

  const rest = () => {
    usedAt = Date.now();
    over = false;
    document.title = title;
    if (warning.open) warning.close();
  };
  const extend = async () => {
    const answer = await send('/session/extend', '').catch(() => undefined);
    if (answer?.ok) sessionUsed();
    else if (answer?.status === 401) end();
  };
  const end = () => {
    over = true;
    signInAgain(rest);
  };
  const look = () => {
    const left = usedAt + idleMs - Date.now();
    if (over || left > warnMs) return;
    if (left <= 0) return end();
    for (const place of warning.querySelectorAll('[data-minutes-left]')) {
      if (place.textContent !== minutes(left)) place.textContent = minutes(left);
    }
    document.title = `Signed out in ${minutes(left)} - ${title}`;
    if (!warning.open && !document.querySelector('dialog[open]')) warning.showModal();
  };

  onSessionUsed(rest);
  warning.querySelector('[data-extend]')?.addEventListener('click', extend);
  warning.addEventListener('cancel', (event) => {
    event.preventDefault();
    extend();
  });
  setInterval(look, everyMs);
  document.addEventListener('visibilitychange', look);
}
