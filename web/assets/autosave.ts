import { contentOf, fillForm } from './form-content.ts';
import { keptWords } from './kept-words.ts';
import { savedStatus, type Trouble } from './saved-status.ts';
import { sectionNews } from './section-presence.ts';
import { send, sessionUsed } from './session-events.ts';
import { signInAgain } from './sign-in-again.ts';

const afterTypingMs = 500;
const patienceMs = 20_000;
const longestWaitMs = 30_000;

/** Answers that a later try will not change. */
const final: { readonly [status: number]: Trouble } = { 404: 'gone', 409: 'stale', 413: 'too-large' };

/** Saves a page of a draft while it is typed, and keeps what cannot be saved yet. The page works without it. */
export function startAutosave(): void {
  const found = document.querySelector('form[data-autosave]');
  if (found instanceof HTMLFormElement) autosave(found);
}

function autosave(form: HTMLFormElement): void {
  const status = savedStatus();
  const kept = keptWords(form.dataset.slot ?? '', form.dataset.autosave ?? '');
  const hidden = (name: string) => form.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`);
  const path = location.pathname;

  let writer: string = crypto.randomUUID();
  let turn = 0;
  let saved = contentOf(form);
  let saving: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = 0;
  /** What the page shows was refused, so only its reader may send it again. */
  const unsaved = form.dataset.unsaved !== undefined;
  let stopped = unsaved;
  let reload = false;

  const seen = () => hidden('seen')?.value ?? '0';
  const isDirty = () => contentOf(form) !== saved;
  const keep = () => kept.keep({ content: contentOf(form), seen: seen(), writer, turn, at: new Date().toISOString() });

  /** Names this save, so that one that is repeated does no harm and an older one changes nothing. */
  const nextBody = (content: string): string => {
    turn += 1;
    const about = new URLSearchParams({ seen: seen(), writer, turn: String(turn) });
    return content ? `${content}&${about}` : about.toString();
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(save, ms);
  };
  const retry = () => {
    status.trouble('retrying');
    waitMs = Math.min(longestWaitMs, waitMs ? waitMs * 2 : 1_000);
    later(waitMs);
    return false;
  };

  async function taken(response: Response, content: string): Promise<boolean> {
    const answer: { inWords: string; seen: number; presence?: string } = await response.json();
    const field = hidden('seen');
    if (field) field.value = String(answer.seen);
    saved = content;
    waitMs = 0;
    status.saved(answer.inWords);
    sectionNews(answer.presence);
    sessionUsed();
    if (isDirty()) later(afterTypingMs);
    else kept.forget();
    if (reload) location.replace(path);
    return true;
  }

  async function attempt(): Promise<boolean> {
    const content = contentOf(form);
    const response = await send(path, nextBody(content), { signal: AbortSignal.timeout(patienceMs) }).catch(
      () => undefined,
    );
    if (!response || response.status >= 500 || response.status === 429 || response.status === 408) return retry();
    if (response.ok) return taken(response, content);
    if (response.status === 401) {
      status.trouble('signed-out');
      signInAgain(save);
      return false;
    }
    stopped = true;
    const problem: { type?: string; by?: string; when?: string } = await response.json().catch(() => ({}));
    if (problem.by) {
      status.stale(problem.by, problem.when ?? '');
      return false;
    }
    status.trouble(problem.type?.endsWith('wrong-status') ? 'sent' : (final[response.status] ?? 'refused'));
    return false;
  }

  /** One save at a time; what is typed meanwhile is saved after it. */
  async function save(): Promise<boolean> {
    clearTimeout(timer);
    if (saving) {
      await saving;
      return isDirty() ? save() : true;
    }
    if (stopped || !isDirty()) return !stopped;
    saving = attempt().finally(() => {
      saving = undefined;
    });
    return saving;
  }

  const typed = () => {
    if (!isDirty()) return;
    keep();
    if (!stopped) later(Math.max(afterTypingMs, waitMs));
  };
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('focusout', () => isDirty() && !waitMs && save());
  window.addEventListener('online', () => isDirty() && save());
  document.addEventListener('visibilitychange', () => document.hidden && isDirty() && !waitMs && save());
  window.addEventListener('pagehide', () => {
    if (stopped || !isDirty()) return;
    send(path, nextBody(contentOf(form)), { keepalive: true }).catch(() => undefined);
  });

  let submitting = false;
  form.addEventListener('submit', (event) => {
    const press = () => {
      turn += 1;
      for (const [name, value] of [
        ['writer', writer],
        ['turn', String(turn)],
      ] as const) {
        const field = hidden(name);
        if (field) field.value = value;
      }
      stopped = true;
      clearTimeout(timer);
    };
    if (submitting || stopped || !isDirty()) return press();
    event.preventDefault();
    const { submitter } = event;
    save().then((done) => {
      submitting = done || stopped;
      if (submitting) form.requestSubmit(submitter);
    });
  });

  // Who asks for the saved version has decided against the words of this page.
  document.querySelector('[data-forget-mine]')?.addEventListener('click', () => kept.forget());

  if (seen() === '0' && !unsaved) status.saved('Saved as you type');

  kept.find().then((words) => {
    if (unsaved) return keep();
    if (!words) return;
    if (words.content === contentOf(form)) return kept.forget();
    if (isDirty()) return;
    reload = fillForm(form, words.content);
    writer = words.writer;
    // Later than any save that was still on its way when the words were kept.
    turn = words.turn + 1_000;
    const field = hidden('seen');
    if (field) field.value = words.seen;
    status.trouble('restored');
    offer(
      () => save(),
      () => {
        kept.forget();
        stopped = true;
        location.replace(path);
      },
    );
  });

  /** Says that words were put back, with a way to save them and a way to be rid of them. */
  function offer(keepThem: () => void, discard: () => void): void {
    const notice = document.querySelector<HTMLElement>('[data-restored]');
    if (!notice) return;
    notice.hidden = false;
    notice.querySelector('[data-keep]')?.addEventListener('click', () => {
      notice.hidden = true;
      keepThem();
    });
    notice.querySelector('[data-discard]')?.addEventListener('click', discard);
    notice.focus();
  }
}
