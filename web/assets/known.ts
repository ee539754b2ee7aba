type Line = { text: string; href: string };

const isLine = (line: unknown): line is Line =>
  typeof line === 'object' && line !== null && 'text' in line && 'href' in line && String(line.href).startsWith('/');

/** Says under the past of the children whom else we know who may be one of them, and who is open to a team. */
export async function startKnown(): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-known]');
  if (!place?.dataset.known) return;
  const answer = await fetch(place.dataset.known, { headers: { Accept: 'application/json' } }).catch(() => undefined);
  const body = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  if (!Array.isArray(body?.lines)) {
    place.textContent = place.dataset.knownFailed ?? '';
    return;
  }
  for (const { text, href } of body.lines.filter(isLine)) {
    const link = document.createElement('a');
    link.className = 'govuk-link app-line';
    link.href = href;
    link.textContent = text;
    place.append(link);
  }
}
