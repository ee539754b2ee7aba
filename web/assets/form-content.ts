/** Controls that say how a page saves, not what was typed. */
const machinery = new Set(['seen', 'writer', 'turn', 'return', 'warned']);

/** What a form holds, as it would be sent, without what only serves the saving. */
export function contentOf(form: HTMLFormElement): string {
  const content = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (!machinery.has(name) && typeof value === 'string') content.append(name, value);
  }
  return content.toString();
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;

/**
 * Puts content back into a form. What no longer has a control, such as a row that was added, is put in unseen so that it
 * is saved all the same; true when there was any.
 */
export function fillForm(form: HTMLFormElement, content: string): boolean {
  const said = new URLSearchParams(content);
  const names = new Set<string>();
  for (const control of [...form.elements].filter(isControl)) {
    if (!control.name || machinery.has(control.name) || control.type === 'hidden') continue;
    names.add(control.name);
    const texts = said.getAll(control.name);
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
      control.checked = texts.includes(control.value);
    } else control.value = texts[0] ?? '';
  }
  const unseen = [...said].filter(([name]) => !names.has(name));
  for (const [name, value] of unseen) {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }
  // GOV.UK's scripts and ours settle what is open and closed when a page is shown again.
  window.dispatchEvent(new Event('pageshow'));
  return unseen.length > 0;
}
