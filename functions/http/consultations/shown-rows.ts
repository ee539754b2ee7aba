import type { Actor } from '../../../shared/actor.ts';
import { type ConsultationRow, hiddenConsultation } from '../../../shared/consultation/row.ts';
import { referencesOf } from '../contacts/references.ts';
import type { Deps } from '../context.ts';

/** Rows of the front door's lists as their reader may see them: a question is as open as the contact that it became. */
export async function shownRows(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
  rows: readonly ConsultationRow[],
): Promise<ConsultationRow[]> {
  const became = rows.flatMap(({ contactId }) => contactId ?? []);
  const known = await referencesOf(store, actor, became);
  return rows.map((row) => (row.contactId && !known.has(row.contactId) ? hiddenConsultation(row) : row));
}
