/** Says in the button who will read a note, as soon as it is chosen. Without scripts it stands beside each choice. */
export function startNoteLevels(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-names-level]')) {
    const button = form.querySelector('button');
    const name = () => {
      const chosen = form.querySelector<HTMLInputElement>('input[name=level]:checked');
      const words = chosen?.dataset.saves;
      // A text that changes while it is pressed loses the press: leaving the note's box is a change as well.
      if (button && words && button.textContent !== words) button.textContent = words;
    };
    form.addEventListener('change', name);
    name();
  }
}
