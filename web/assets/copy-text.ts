/** Copies the text of a box with one press, and says that it did. Where the browser forbids it, the text is selected. */
export function startCopying(): void {
  for (const copy of document.querySelectorAll<HTMLElement>('[data-copies]')) {
    const box = document.getElementById(copy.dataset.copies ?? '');
    const done = copy.querySelector('[role=status]');
    if (!(box instanceof HTMLTextAreaElement) || !done) continue;
    copy.querySelector('button')?.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(box.value);
        done.textContent = 'Copied';
      } catch {
        box.select();
        done.textContent = 'The text is selected. Copy it with your keyboard.';
      }
    });
  }
}
