import { PersonRecordId } from '../ids.ts';
import type { ToldIn } from './filed-record.ts';

/** The id of the record of somebody in a concern or an incident: always the same, so that filing twice files once. */
export function recordIdOf(
  { kind, id, person }: Pick<ToldIn, 'kind' | 'id' | 'person'>,
  digest: (text: string) => string,
) {
  const hex = digest(`person-record|${kind}|${id}|${person}`);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return PersonRecordId.parse(parts.join('-'));
}
