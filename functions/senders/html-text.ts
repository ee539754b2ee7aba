const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands in HTML, in an element or in a quoted attribute. */
export const htmlText = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** A paragraph's text in which the one address that we put in ourselves can be followed. */
export const withLink = (text: string, link: string | undefined): string => {
  if (!link) return htmlText(text);
  const anchor = `<a href="${htmlText(link)}">${htmlText(link)}</a>`;
  return text.split(link).map(htmlText).join(anchor);
};
