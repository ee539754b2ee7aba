import { itemsOf, type Life } from '../../infra/local/seeds/write-lives.ts';
import { referenceFrom } from '../../shared/contact/reference.ts';
import { canonicalJson } from '../../shared/letter/canonical-json.ts';
import { digest, newId } from './world.ts';

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

type Item = ReturnType<typeof itemsOf>[number];
/** A life as text, of which copies with ids of their own are cheaper than a life lived by the rules. */
export type Template = { text: string; contactId: string; reference: string };

/** `keeps` says which of the life's items are copied: those that nobody reads would only take time to write. */
export const templateOf = (life: Life, keeps: (sk: string) => boolean = () => true): Template => {
  const contact = life.changes[0]?.contact;
  if (!contact) throw new Error('a life without a contact');
  const items = itemsOf(life).filter(({ sk }) => keeps(String(sk)));
  return { text: JSON.stringify(items), contactId: contact.id, reference: contact.reference };
};

/** The same items again with ids and a reference of their own, but the same people and organisations. */
export function again({ text, contactId, reference }: Template, keep: ReadonlySet<string>): Item[] {
  const ids = new Map<string, string>();
  const other = (id: string) => {
    if (keep.has(id)) return id;
    const known = ids.get(id) ?? newId();
    ids.set(id, known);
    return known;
  };
  const copy = text.replaceAll(uuids, other);
  const items: Item[] = JSON.parse(copy.replaceAll(reference, referenceFrom(digest(other(contactId)))));
  // Words with another reference have another fingerprint.
  return items.map((item) =>
    'content' in item && 'hash' in item
      ? { ...item, hash: digest(canonicalJson(item.content as Parameters<typeof canonicalJson>[0])) }
      : item,
  );
}
