/** Covers the whole page at once, and its title, until whoever covered it wants it back: nothing typed is lost by it. */
export function startHiding(): void {
  const link = document.querySelector('[data-hide-page]');
  const cover = document.querySelector('#page-hidden');
  if (!link || !(cover instanceof HTMLDialogElement)) return;
  let title = '';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    title = document.title;
    document.title = 'Page hidden';
    cover.showModal();
  });
  cover.addEventListener('close', () => {
    document.title = title;
  });
}
