const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A reference that people can read out, such as `FD-7K3M-9QRT`: no I, L, O or U, so that none is misheard. It is a
 * label and opens nothing. `digest` is hexadecimal and long enough for eight letters of five bits. `kind` says what it
 * names: `FD` a contact, `AF` a question that was asked first, `DA` a domestic-abuse incident, `OC` a
 * check whether a child is open to social care.
 */
export function referenceFrom(digest: string, kind: 'FD' | 'AF' | 'DA' | 'OC' = 'FD'): string {
  const bits = BigInt(`0x${digest.slice(0, 10)}`);
  const letters = Array.from({ length: 8 }, (_, at) => alphabet[Number((bits >> BigInt(5 * (7 - at))) & 31n)]).join('');
  return `${kind}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** What someone typed or pasted as a reference, in the form it is kept in; undefined when it cannot be one of this kind. */
export function readReference(typed: string, kind: 'FD' | 'DA' = 'FD'): string | undefined {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(new RegExp(`^${kind}(?=.{8})`), '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(letters) ? `${kind}-${letters.slice(0, 4)}-${letters.slice(4)}` : undefined;
}
