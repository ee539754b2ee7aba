/** Words that could not be saved yet, with what the page needs to go on saving them as itself. */
export type Kept = { content: string; seen: string; writer: string; turn: number; at: string };

const prefix = 'unsaved/';
/** Words older than this are not brought back: by then the draft has gone on without them. */
const longestDays = 14;

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  ['content', 'seen', 'writer', 'at'].every((name) => typeof Reflect.get(value, name) === 'string') &&
  typeof Reflect.get(value, 'turn') === 'number';

/**
 * Keeps the unsaved words of one page in this browser, encrypted with a key that only the page has: the browser never
 * stores it, and the service gives it only to the draft's owner. Without encryption nothing is kept.
 */
export function keptWords(slot: string, keyText: string) {
  const name = prefix + slot;
  const { subtle } = globalThis.crypto;
  const key = subtle?.importKey('raw', bytesOf(keyText), 'AES-GCM', false, ['encrypt', 'decrypt']);
  let newest = 0;

  return {
    async keep(kept: Kept): Promise<void> {
      if (!key) return;
      newest += 1;
      const turn = newest;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = new TextEncoder().encode(JSON.stringify(kept));
      const sealed = await subtle.encrypt({ name: 'AES-GCM', iv }, await key, data);
      if (turn !== newest) return;
      try {
        localStorage.setItem(
          name,
          JSON.stringify({ at: kept.at, iv: textOf(iv), sealed: textOf(new Uint8Array(sealed)) }),
        );
      } catch {
        // A full or forbidden storage leaves the page as the only place of the words, as without scripts.
      }
    },

    /** What was kept, if it can still be read with this page's key. */
    async find(): Promise<Kept | undefined> {
      try {
        const stored: { iv: string; sealed: string } | null = JSON.parse(localStorage.getItem(name) ?? 'null');
        if (!key || !stored) return undefined;
        const opened = await subtle.decrypt(
          { name: 'AES-GCM', iv: bytesOf(stored.iv) },
          await key,
          bytesOf(stored.sealed),
        );
        const kept: unknown = JSON.parse(new TextDecoder().decode(opened));
        return isKept(kept) ? kept : undefined;
      } catch {
        return undefined;
      }
    },

    forget(): void {
      newest += 1;
      localStorage.removeItem(name);
    },
  };
}
export type KeptWords = ReturnType<typeof keptWords>;

/** Forgets what any page kept, when someone signs out, and what is too old to be wanted. */
export function forgetKeptWords(which: 'all' | 'old'): void {
  const oldest = Date.now() - longestDays * 86_400_000;
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(prefix)) continue;
    const at = /"at":"([^"]+)"/.exec(localStorage.getItem(name) ?? '')?.[1];
    if (which === 'all' || !at || Date.parse(at) < oldest) localStorage.removeItem(name);
  }
}
