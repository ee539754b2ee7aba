import { send } from './session-events.ts';

const everyMs = 60_000;

/**
 * Says that this page is in its section of a draft while somebody can see it, and who else has come meanwhile. It writes
 * once a minute at most, whatever is typed; leaving the page gives the section up.
 */
export function startSectionPresence(): void {
  const line = document.querySelector<HTMLElement>('[data-section]');
  const { section: address, slot = '', page = '' } = line?.dataset ?? {};
  if (!line || !address) return;

  const beat = async () => {
    if (document.hidden) return;
    const answer = await send(address, new URLSearchParams({ slot, page })).catch(() => undefined);
    if (!answer?.ok) return;
    const { words }: { words?: string } = await answer.json();
    sectionNews(words);
  };
  setInterval(beat, everyMs);
  window.addEventListener('pageshow', (event) => event.persisted && beat());
  window.addEventListener('pagehide', () => {
    send(address, new URLSearchParams({ slot, page, leave: 'yes' }), { keepalive: true }).catch(() => undefined);
  });
}

/** Says who else is in the section; only when it changes, because a reader would hear it each time. */
export function sectionNews(words: string | undefined): void {
  const line = document.querySelector('[data-section]');
  if (line && words !== undefined && line.textContent !== words) line.textContent = words;
}
