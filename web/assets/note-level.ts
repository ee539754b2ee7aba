/** Says in the button who will read a note, as soon as it is chosen. Without scripts it stands beside each choice. */
export function startNoteLevels(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-names-level]')) {
    const button = form.querySelector('button');
    const name = () => {
      const chosen = form.querySelector<HTMLInputElement>('input[name=level]:checked');
      if (button && chosen?.dataset.saves) button.textContent = chosen.dataset.saves;
    };
    form.addEventListener('change', name);
    name();
  }
}
