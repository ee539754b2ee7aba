const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*$/;
const label = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * Whether a text is one plain address and nothing else: no quotes, comments, names, lists or line ends, so that no
 * reader of it can find another recipient in it.
 */
export function isMailAddress(text: string): boolean {
  const [local = '', domain = '', ...more] = text.split('@');
  if (more.length > 0 || text.length > 254 || local.length > 64) return false;
  const labels = domain.split('.');
  return localPart.test(local) && labels.length >= 2 && labels.every((part) => label.test(part));
}
