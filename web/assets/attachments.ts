import { send, sessionUsed } from './session-events.ts';

const lookEveryMs = 1_500;
/** A check that takes longer than this is not waited for: the page says where it stands when it is opened again. */
const looksAtMost = 120;

type UploadForm = { url: string; fields: Record<string, string>; id: string; remove: string };
type Answer = UploadForm | { errors: string[] };

/** Files are chosen on the page of the list, several at once, and the list follows their checks. */
export function startAttachments(): void {
  follow();
  const form = document.querySelector('form[data-upload]');
  if (form instanceof HTMLFormElement) uploads(form);
}

const listNow = () => document.querySelector<HTMLElement>('#attachment-list');
const news = (words: string) => {
  const status = document.querySelector('[data-attachment-news]');
  if (status) status.textContent = words;
};

/** The files that were sent from this page: the list knows of each when its check begins, and until then only we do. */
const came = new Set<string>();

/** Shows the list as it is now, and says in words how the files stand when that has changed. */
async function showList(): Promise<void> {
  const address = listNow()?.dataset.list;
  if (!address) return;
  const sent = new URLSearchParams([...came].map((id) => ['arrived', id]));
  const answer = await fetch(`${address}?${sent}`, { headers: { Accept: 'text/html' } }).catch(() => undefined);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#attachment-list');
  const shown = listNow();
  // Whoever has the keyboard on a link in the list would lose their place.
  if (!fresh || !shown || shown.outerHTML === fresh.outerHTML || shown.contains(document.activeElement)) return;
  shown.replaceWith(document.importNode(fresh, true));
  const caption = listNow()?.querySelector('caption')?.textContent;
  if (caption) news(caption);
}

let following = false;
async function follow(): Promise<void> {
  if (following) return;
  following = true;
  for (let looks = 0; looks < looksAtMost && listNow()?.dataset.underWay !== undefined; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    if (!document.hidden) await showList();
  }
  following = false;
}

function uploads(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('[data-upload-files]');
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  const errors = form.querySelector<HTMLElement>('[data-upload-errors]');
  const button = form.querySelector<HTMLButtonElement>('button[data-with-scripts]');
  if (!box || !input || !errors || !button) return;
  box.hidden = false;
  input.before(errors);
  button.textContent = button.dataset.withScripts ?? '';

  const mark = (problems: readonly string[]) => {
    tell(errors, problems);
    input.closest('.govuk-form-group')?.classList.toggle('govuk-form-group--error', problems.length > 0);
    input.classList.toggle('govuk-file-upload--error', problems.length > 0);
  };

  form.addEventListener('submit', async (event) => {
    const files = [...(input.files ?? [])];
    // Without a file, and so with something to be said about the rest of the form, the page itself is asked.
    if (files.length === 0 || !form.querySelector('input[name=kind]:checked')) {
      if (form.querySelector('input[name=kind]:checked')) {
        event.preventDefault();
        mark(['Choose a file']);
        input.focus();
      }
      return;
    }
    event.preventDefault();
    button.disabled = true;
    mark([]);
    const problems: string[] = [];
    for (const [at, file] of files.entries()) {
      news(`Sending file ${at + 1} of ${files.length}`);
      const problem = await sendFile(form, file);
      if (problem) problems.push(`${file.name}: ${problem}`);
    }
    mark(problems);
    input.value = '';
    button.disabled = false;
    await showList();
    follow();
  });
}

/** Announces one file and sends it to where files are checked. Answers what is wrong in words, or nothing. */
async function sendFile(form: HTMLFormElement, file: File): Promise<string | undefined> {
  const labels = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') labels.append(name, value);
  labels.append('name', file.name);
  labels.append('size', String(file.size));
  const announced = await send(form.getAttribute('action') ?? '', labels).catch(() => undefined);
  if (announced?.status === 401) return 'You are signed out. Sign in again, then add it once more.';
  const answer: Answer | undefined = await announced?.json().catch(() => undefined);
  if (!announced || !answer || (!announced.ok && !('errors' in answer))) return 'It could not be sent. Try again.';
  if ('errors' in answer) return answer.errors.join(' ');
  sessionUsed();
  const body = new FormData();
  for (const [name, value] of Object.entries(answer.fields)) body.append(name, value);
  body.append('file', file);
  const sent = await fetch(answer.url, { method: 'POST', body }).catch(() => undefined);
  if (sent?.ok) {
    came.add(answer.id);
    return undefined;
  }
  await send(answer.remove, '').catch(() => undefined);
  return 'It could not be sent. Check your connection, and try again.';
}

/** What was wrong with each file, above the control that describes itself by it, and read out. */
function tell(place: HTMLElement, problems: readonly string[]): void {
  place.replaceChildren(
    ...problems.map((problem) => {
      const line = document.createElement('p');
      line.className = 'govuk-error-message';
      const prefix = document.createElement('span');
      prefix.className = 'govuk-visually-hidden';
      prefix.textContent = 'Error: ';
      line.append(prefix, problem);
      return line;
    }),
  );
}
