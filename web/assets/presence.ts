const everyMs = 30_000;

/** Keeps the line that says who else has a contact open up to date, while somebody can see it. */
export function startPresence(): void {
  const line = document.querySelector<HTMLElement>('[data-presence]');
  const address = line?.dataset.presence;
  if (!line || !address) return;

  const look = async () => {
    if (document.hidden) return;
    const answer = await fetch(address, { headers: { Accept: 'application/json' } }).catch(() => undefined);
    if (!answer?.ok) return;
    const { words } = await answer.json();
    // Said again only when it changes, because a reader would hear it each time.
    if (typeof words === 'string' && line.textContent !== words) line.textContent = words;
  };
  setInterval(look, everyMs);
  document.addEventListener('visibilitychange', look);
}
