import { type ProofName, proofs } from './proofs.ts';

/** Who is building what a row still lacks. */
export type Builder = 'audit' | 'seal' | 'faults' | 'sessions' | 'matrix' | 'retention' | 'restore' | 'hardening';

/** A test by which something is seen to hold: its file, and its name in it. */
export type Evidence = { test: string; says: string };

/**
 * One requirement of OWASP ASVS 5.0.0, which is found under `id`; `title` says in our own words what it asks. It applies
 * or does not, for a reason. What applies has evidence, unless somebody is building it (`due`). What we do otherwise on
 * purpose (`departs`) says why; its evidence is of what stands in its place.
 */
export type Row = {
  id: string;
  level: 1 | 2 | 3;
  title: string;
  applies: true | { not: string };
  evidence: Evidence[];
  due?: Builder;
  departs?: string;
};

const evidenceOf = (names: readonly ProofName[]): Evidence[] =>
  names.map((name) => {
    const [test, says] = proofs[name];
    return { test, says };
  });

/** It applies and holds, as these tests show. */
export const met = (id: string, level: Row['level'], title: string, ...names: ProofName[]): Row => ({
  ...{ id, level, title },
  applies: true,
  evidence: evidenceOf(names),
});

/** It does not apply here, or we say openly that we do not do it. */
export const not = (id: string, level: Row['level'], title: string, reason: string): Row => ({
  ...{ id, level, title },
  applies: { not: reason },
  evidence: [],
});

/** It applies and is being built; what stands already is among its evidence. */
export const due = (id: string, level: Row['level'], title: string, by: Builder, ...names: ProofName[]): Row => ({
  ...met(id, level, title, ...names),
  due: by,
});

/** We do otherwise, knowingly and for a reason that the council can judge. */
export const departs = (
  id: string,
  level: Row['level'],
  title: string,
  reason: string,
  ...names: ProofName[]
): Row => ({ ...met(id, level, title, ...names), departs: reason });
