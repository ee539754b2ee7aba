import { send, sessionUsed } from './session-events.ts';
import { showOverride } from './triage-override.ts';

/** What is shown anew once an answer is saved. */
type Saved = {
  seen: number;
  words: string;
  panel: string;
  sum: string;
  levels: number[];
  marks: Record<string, string>;
};

const afterTypingMs = 800;
/** Arrow keys walk through the choices: what is left is what was meant. */
const afterChoosingMs = 350;

/** Saves each answer of a triage as it is given. The button does the same without scripts. */
export function startTriageAnswers(): void {
  const found = document.querySelector('form[data-triage-answers]');
  if (!(found instanceof HTMLFormElement)) return;
  const form = found;

  const place = document.querySelector('[data-triage-saved]');
  const say = (text: string, troubled = false) => {
    if (!place) return;
    place.textContent = text;
    place.classList.toggle('app-saved--trouble', troubled);
  };
  const waiting = new Set<string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let saving = false;
  /** What was pressed before everything was saved, and is done once it is. */
  let then: (() => void) | undefined;

  const bodyOf = (code: string) => {
    const all = new FormData(form);
    const body = new URLSearchParams();
    for (const part of ['mark', 'answer', 'evidence']) {
      const value = all.get(`${part}-${code}`);
      if (typeof value === 'string') body.set(`${part}-${code}`, value);
    }
    return body;
  };

  function taken(code: string, answer: Saved) {
    const mark = form.querySelector<HTMLInputElement>(`input[name="mark-${code}"]`);
    if (mark) mark.value = answer.marks[code] ?? '';
    for (const part of ['panel', 'sum'] as const) {
      const place = document.querySelector(`[data-level-${part}]`);
      if (place) place.innerHTML = answer[part];
    }
    for (const level of document.querySelectorAll<HTMLInputElement>('[data-triage-settle] input[name=level]')) {
      level.disabled = !answer.levels.includes(Number(level.value));
    }
    showOverride();
    for (const field of document.querySelectorAll<HTMLInputElement>('[data-triage-seen]')) {
      field.value = String(answer.seen);
    }
    say(answer.words);
    sessionUsed();
  }

  function notSaved(code: string, status: number | undefined) {
    then = undefined;
    if (status === 409) return say(`${code} is not saved: somebody else answered it. Press save to see both`, true);
    if (status === 401) return say(`${code} is not saved: you are signed out. Press save to sign in again`, true);
    return say(`${code} is not saved. Press save to try again`, true);
  }

  /** One at a time, in the order they were given; what was pressed meanwhile comes after the last. */
  async function save(): Promise<void> {
    if (saving) return;
    const [code] = waiting;
    if (code === undefined) {
      const next = then;
      then = undefined;
      return next?.();
    }
    waiting.delete(code);
    saving = true;
    const response = await send(form.action, bodyOf(code)).catch(() => undefined);
    saving = false;
    if (!response?.ok) return notSaved(code, response?.status);
    taken(code, await response.json());
    return save();
  }

  /** Leaves no answer behind: whatever leads on waits until each that was given is saved. */
  function afterSaving(event: Event, go: () => void): void {
    for (const [code, timer] of timers) {
      clearTimeout(timer);
      waiting.add(code);
    }
    timers.clear();
    if (!saving && waiting.size === 0) return;
    event.preventDefault();
    then = go;
    save();
  }
  document.addEventListener('submit', (event) => {
    const { target, submitter } = event;
    if (target instanceof HTMLFormElement && target !== form) {
      afterSaving(event, () => target.requestSubmit(submitter));
    }
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.href && !event.ctrlKey && !event.metaKey && !event.shiftKey && link.target !== '_blank') {
      afterSaving(event, () => location.assign(link.href));
    }
  });

  const later = (target: EventTarget | null, ms: number) => {
    const code = target instanceof Element ? target.closest<HTMLElement>('[data-descriptor]')?.dataset.descriptor : '';
    if (!code) return;
    clearTimeout(timers.get(code));
    timers.set(
      code,
      setTimeout(() => {
        timers.delete(code);
        waiting.add(code);
        save();
      }, ms),
    );
  };
  form.addEventListener('change', ({ target }) => later(target, afterChoosingMs));
  form.addEventListener('input', ({ target }) => target instanceof HTMLTextAreaElement && later(target, afterTypingMs));
}
