import { auditKeys } from '../../functions/store/audit-keys.ts';
import { canonical, sha256 } from '../../functions/store/canonical.ts';
import { chainedAs } from '../../functions/store/chained-partitions.ts';
import { isLook, readerChain } from '../../functions/store/reading-links.ts';
import { isKey } from '../../functions/store/seal/record-keys.ts';
import { AuditEntry } from '../../shared/audit/entry.ts';
import { chainVerifier } from '../../shared/audit/verify-chains.ts';
import { Access } from '../../shared/looked/access.ts';
import type { FoundChains } from './found.ts';

type Item = { pk: string; sk: string } & Record<string, unknown>;

/** A place in a record, or somebody and what they looked at, as one name. */
export const nameOf = (one: string, other: string): string => `${one}|${other}`;

/** The chain that an item is to be entered in; undefined where it is to be in none. */
function chainOf(item: Item): string | undefined {
  if (isLook(item)) {
    const { by, at } = Access.parse(item);
    return readerChain(by.id, at);
  }
  // A key of a record may be put before what it opens, and says nothing.
  return chainedAs(item) && !isKey(item) ? item.pk : undefined;
}

/**
 * All that the chains say, judged by what lies in the table as it was written, sealed and salted: each chain by itself,
 * and every item that is to be in one by what the last entry of it commits to.
 */
export function chainsIn(items: readonly Item[]): FoundChains {
  const verifier = chainVerifier(sha256);
  const prefix = auditKeys.partition('');
  const written = new Map<string, number>();
  const looks = new Map<string, number>();
  const committed = new Map<string, string>();
  const more = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const entered = items.filter(({ pk }) => pk.startsWith(prefix));
  for (const { pk, entry, hash } of entered.toSorted((a, b) => (a.sk < b.sk ? -1 : 1))) {
    verifier.take(String(entry), String(hash));
    const { chain, items: written_, of = [], by } = AuditEntry.parse(JSON.parse(String(entry)));
    if (auditKeys.partition(chain) !== pk) verifier.found(chain, 1, `lies in ${pk}`);
    for (const { sk, commitment } of written_) {
      committed.set(nameOf(chain, sk), commitment);
      more(written, nameOf(chain, sk));
    }
    // A refusal names what was asked for and writes nothing.
    if (written_.length > 0) for (const record of of) more(looks, nameOf(by.id, record));
  }
  const wrong = verifier.findings.map(({ of, from, what }) => ({ of, what: `entry ${from} ${what}` }));
  for (const item of items) {
    const chain = chainOf(item);
    if (!chain) continue;
    const commitment = committed.get(nameOf(chain, item.sk));
    if (!commitment && verifier.chains.get(chain)?.begun) continue;
    if (!commitment) wrong.push({ of: chain, what: `has no entry of ${item.sk}` });
    else if (commitment !== sha256(canonical(item)))
      wrong.push({ of: chain, what: `${item.sk} is not what was entered` });
  }
  return { wrong, count: verifier.chains.size, written, looks };
}
