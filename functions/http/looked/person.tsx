import { Hono } from 'hono';
import { ContactId, IncidentId, type PersonRecordId } from '../../../shared/ids.ts';
import { personSeen } from '../../../shared/looked/why-seen.ts';
import type { Appearance, FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { dateInWords } from '../../../shared/time/words.ts';
import { LookedAllPage, type LookedPart } from '../../../web/pages/looked/all-of-person.tsx';
import type { LookedRecord } from '../../../web/pages/looked/looked.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { OpenedRecord } from '../person-record/context.ts';
import { openedRecord } from '../person-record/opened-record.ts';
import { latestFirst, pastOf, stillOpen } from '../person-record/past.ts';
import type { LookedDeps } from './context.ts';
import { showLooks, showWhy } from './show.tsx';

/** So many of the times that somebody was told of stand on one page: each is two queries of fifty looks. */
const timesOnPage = 10;

const placeIn = (from: string | undefined): number => (/^\d{1,4}$/.test(from ?? '') ? Number(from) : 0);

const ofPerson = ({ id, kind }: FiledRecord): LookedRecord => ({
  name: kind === 'child' ? 'child’s record' : 'adult’s record',
  back: `/people/${id}`,
  at: `/looked/people/${id}`,
  part: '/people',
});

const sourceName = { contact: 'Contact', incident: 'Incident' } as const;

/** The looks at what somebody was told of in, and at the record that was made of them then. */
async function partsOf({ store }: LookedDeps, times: readonly Appearance[]): Promise<LookedPart[]> {
  const seen = new Set<string>();
  const asked = times.flatMap(({ kind, id, record, reference, at }) => {
    const told = `told of ${dateInWords(new Date(at))}`;
    return [
      {
        id: kind === 'contact' ? ContactId.parse(id) : IncidentId.parse(id),
        title: `${sourceName[kind]} ${reference}, ${told}`,
        more: `/looked/${kind}s/${id}`,
      },
      { id: record as PersonRecordId, title: `Their record from ${reference}`, more: `/looked/people/${record}` },
    ].filter((part) => {
      const first = !seen.has(part.id);
      seen.add(part.id);
      return first;
    });
  });
  return Promise.all(
    asked.map(async ({ id, title, more }) => {
      const { items, cursor } = await store.access.of(id);
      return { title, looks: items, ...(cursor && { more }) };
    }),
  );
}

/** Of somebody whom the authority knows; and of everything that is about them, for whoever asks who has seen it. */
export const lookedPersonRoutes = (deps: LookedDeps) =>
  new Hono<OpenedRecord>()
    .get('/looked/people/:record', openedRecord(deps), (c) =>
      showLooks(c, deps, { id: c.var.record.id, record: ofPerson(c.var.record) }),
    )
    .get('/looked/people/:record/why', openedRecord(deps), (c) =>
      showWhy(c, deps, { rule: personSeen(c.var.record), record: ofPerson(c.var.record) }),
    )
    .get('/looked/people/:record/all', openedRecord(deps), async (c) => {
      const { record, actor } = c.var;
      const all = latestFirst(actor, record);
      const from = placeIn(c.req.query('from'));
      const shown = all.slice(from, from + timesOnPage);
      const parts = await partsOf(deps, stillOpen(shown, await pastOf(deps, actor, shown)));
      const next = from + timesOnPage;
      const older = all.length > next ? `/looked/people/${record.id}/all?from=${next}` : undefined;
      return c.html(<LookedAllPage {...staffOf(deps, c.var)} {...{ record, parts, older }} />);
    });
