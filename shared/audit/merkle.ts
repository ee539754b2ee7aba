import type { ChainEnd } from './entry.ts';

/** SHA-256 of a text, as hex. */
export type Hash = (text: string) => string;

/** From a leaf up to the root: the hash beside it at each step, and on which side of it that one stands. */
export type MerklePath = readonly { side: 'left' | 'right'; hash: string }[];

/** A leaf and a join can never be taken for one another. */
export const leafHash = ({ chain, seq, hash }: ChainEnd, sha256: Hash): string =>
  sha256(`leaf ${JSON.stringify([chain, seq, hash])}`);
const joined = (left: string, right: string, sha256: Hash): string => sha256(`join ${left} ${right}`);

/** One row of the tree from the row below it. Whoever has nobody beside them goes up as they are. */
const above = (row: readonly string[], sha256: Hash): string[] =>
  Array.from({ length: Math.ceil(row.length / 2) }, (_, at) => {
    const [left = '', right] = [row[at * 2], row[at * 2 + 1]];
    return right === undefined ? left : joined(left, right, sha256);
  });

/** Every row of the tree, from the leaves up to the root. */
export type MerkleTree = readonly (readonly string[])[];

export function merkleTree(ends: readonly ChainEnd[], sha256: Hash): MerkleTree {
  const rows = [ends.map((end) => leafHash(end, sha256))];
  for (let row = rows[0] ?? []; row.length > 1; row = rows.at(-1) ?? []) rows.push(above(row, sha256));
  return rows;
}

/** The root over the ends of chains, in the order given. Of none it is the hash of nothing. */
export const merkleRoot = (ends: readonly ChainEnd[], sha256: Hash): string =>
  merkleTree(ends, sha256).at(-1)?.[0] ?? sha256('');

/** What proves, with the end itself, that the end of the `at`th chain is under the root. */
export const merklePath = (tree: MerkleTree, at: number): MerklePath =>
  tree.slice(0, -1).flatMap((row, height) => {
    const place = Math.floor(at / 2 ** height);
    const isLeft = place % 2 === 0;
    const beside = row[isLeft ? place + 1 : place - 1];
    return beside === undefined ? [] : [{ side: isLeft ? ('right' as const) : ('left' as const), hash: beside }];
  });

/** The root to which an end and its path lead. */
export const rootOver = (end: ChainEnd, path: MerklePath, sha256: Hash): string =>
  path.reduce(
    (below, { side, hash }) => (side === 'left' ? joined(hash, below, sha256) : joined(below, hash, sha256)),
    leafHash(end, sha256),
  );
