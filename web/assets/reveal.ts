const closed = 'app-reveal--closed';

/** What the controls of one name say now. */
function saidBy(form: HTMLFormElement, name: string): string[] {
  return [...form.elements].flatMap((control) => {
    if (control instanceof HTMLSelectElement && control.name === name) return [control.value];
    if (!(control instanceof HTMLInputElement) || control.name !== name) return [];
    const ticks = control.type === 'radio' || control.type === 'checkbox';
    return !ticks || control.checked ? [control.value] : [];
  });
}

/** Whether a control stands where nobody can see it, so that nothing may hang on it. */
const isHidden = (form: HTMLFormElement, name: string): boolean => {
  const first = [...form.elements].find((control) => 'name' in control && control.name === name);
  return (
    first?.closest(`.${closed}, .govuk-radios__conditional--hidden, .govuk-checkboxes__conditional--hidden`) != null
  );
};

/** Opens and closes the questions that hang on others, in the order of the page, so that each finds its parent settled. */
function settle(form: HTMLFormElement): void {
  for (const block of form.querySelectorAll<HTMLElement>('[data-reveal-by]')) {
    const { revealBy = '', revealWhen = '' } = block.dataset;
    const open = saidBy(form, revealBy).some((code) => revealWhen.split(' ').includes(code));
    block.classList.toggle(closed, !open || isHidden(form, revealBy));
  }
}

/** Starts the reveals of every form on the page. GOV.UK's own conditional options are settled by GOV.UK's script. */
export function startReveals(): void {
  for (const form of document.forms) {
    if (!form.querySelector('[data-reveal-by]')) continue;
    settle(form);
    form.addEventListener('change', () => settle(form));
    window.addEventListener('pageshow', () => settle(form));
  }
}
