import { send, sessionUsed } from './session-events.ts';

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

  const bodyOf = (code: string) => {
    const all = new FormData(form);
    const body = new URLSearchParams();
    for (const part of ['mark', 'answer', 'evidence']) {
      const value = all.get(`${part}-${code}`);
      if (typeof value === 'string') body.set(`${part}-${code}`, value);
    }
    return body;
  };

  function taken(code: string, answer: { seen: number; words: string; panel: string; marks: Record<string, string> }) {
    const mark = form.querySelector<HTMLInputElement>(`input[name="mark-${code}"]`);
    if (mark) mark.value = answer.marks[code] ?? '';
    const panel = document.querySelector('[data-level-panel]');
    if (panel) panel.innerHTML = answer.panel;
    for (const field of document.querySelectorAll<HTMLInputElement>('[data-triage-seen]')) {
      field.value = String(answer.seen);
    }
    say(answer.words);
    sessionUsed();
  }

  /** One at a time, in the order they were given. */
  async function save(): Promise<void> {
    if (saving) return;
    const [code] = waiting;
    if (code === undefined) return;
    waiting.delete(code);
    saving = true;
    const response = await send(form.action, bodyOf(code)).catch(() => undefined);
    saving = false;
    if (response?.ok) {
      taken(code, await response.json());
      return save();
    }
    if (response?.status === 409)
      return say(`${code} is not saved: somebody else answered it. Press save to see both`, true);
    if (response?.status === 401)
      return say(`${code} is not saved: you are signed out. Press save to sign in again`, true);
    return say(`${code} is not saved. Press save to try again`, true);
  }

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
