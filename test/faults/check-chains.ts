import { nameOf } from './chains-found.ts';
import { grouped } from './check-words.ts';
import { type Finding, type Found, finding } from './found.ts';
import type { Operation } from './history.ts';

/** Every chain follows from its first entry on, and commits to what lies in the table. */
export const chainsWhole = ({ chains }: Found): Finding[] =>
  chains.wrong.map(({ of, what }) => finding('I7', 'broken', of, what));

/** A contact was entered in its chain as often as its version says that it was written. */
export const writesEntered = ({ contacts, chains }: Found): Finding[] =>
  contacts.flatMap(({ id, version }) => {
    const entries = chains.written.get(nameOf(`CONTACT#${id}`, 'CONTACT')) ?? 0;
    if (entries === version) return [];
    return [
      finding('I6', entries < version ? 'lost' : 'doubled', id, `version ${version}, written by ${entries} entries`),
    ];
  });

/** Whoever was shown a contact is entered with it, once for each time that they were shown it. */
export function looksEntered(operations: readonly Operation[], { chains }: Found): Finding[] {
  const shown = operations.filter(({ kind, outcome }) => kind === 'open' && outcome === 'ok');
  return [...grouped(shown, ({ about, facts }) => nameOf(facts.by ?? '', about))].flatMap(([name, times]) => {
    const entries = chains.looks.get(name) ?? 0;
    const [{ about } = { about: name }] = times;
    if (entries >= times.length) return [];
    return [
      finding('I7', 'lost', about, `was shown ${times.length} times to one person, with ${entries} entries of it`),
    ];
  });
}
