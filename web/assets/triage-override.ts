/**
 * Shows the reason for another level than the computed one only where another is chosen, so that on a projector the form
 * is in sight. Without scripts the reason is always there.
 */
export function showOverride(): void {
  const form = document.querySelector('[data-triage-settle]');
  const part = form?.querySelector<HTMLElement>('[data-triage-override]');
  if (!form || !part) return;
  const computed = document.querySelector<HTMLElement>('[data-computed]')?.dataset.computed;
  const chosen = form.querySelector<HTMLInputElement>('input[name=level]:checked')?.value;
  part.hidden = (chosen === undefined || chosen === computed) && !part.querySelector('.govuk-error-message');
  const label = part.querySelector('label[for=category]');
  if (label) label.textContent = `Why not level ${computed}, as computed?`;
}

/** Follows the choice of a level. */
export function startTriageOverride(): void {
  const form = document.querySelector('[data-triage-settle]');
  form?.addEventListener('change', showOverride);
  showOverride();
}
