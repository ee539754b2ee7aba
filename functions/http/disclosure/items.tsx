import { type Context, Hono } from 'hono';
import { askerOfConcern } from '../../../shared/disclosure/asker-of-concern.ts';
import { type DecidedItem, DecideItem, decideItem } from '../../../shared/disclosure/decide.ts';
import { type HeldItem, printOf } from '../../../shared/disclosure/held-item.ts';
import { type OwnWords, proposedFor } from '../../../shared/disclosure/propose.ts';
import { detailsOf, type FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { decideProblems, disclosureErrors } from '../../../web/forms/disclosure-words.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { nameOf } from '../../../web/forms/person-record-words.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import { ItemPage } from '../../../web/pages/disclosure/item.tsx';
import { ItemsPage } from '../../../web/pages/disclosure/items.tsx';
import type { TypedDecision } from '../../../web/pages/disclosure/typed-decision.ts';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf } from '../context.ts';
import { type FormBody, formBody, textsOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { dateIn } from '../person-record/date-in.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import type { DisclosureDeps, OpenedRequest } from './context.ts';
import { heldAbout } from './held-items.ts';
import { keepOpened } from './keep-opened.ts';
import { openedRequest } from './opened-request.ts';

const texts = ['seen', 'print', 'choice', 'reason', 'words', 'more', 'outReason', 'fieldsReason'] as const;
const consulted = ['consultedWho', 'consultedSaid'] as const;

const typedOf = (body: FormBody): TypedDecision => ({
  ...(Object.fromEntries([...texts, ...consulted].map((name) => [name, typedIn(body, name)])) as Record<
    (typeof texts)[number] | (typeof consulted)[number],
    string
  >),
  out: textsOf(body, 'out'),
  fields: textsOf(body, 'fields'),
  day: Object.fromEntries(['day', 'month', 'year'].map((part) => [part, typedIn(body, `consultedOn-${part}`)])),
});

function ownOf(record: FiledRecord): OwnWords {
  const { otherNames, addresses, school } = detailsOf(record);
  const ways = addresses.flatMap(({ lines, postcode }) => [lines, postcode]);
  return {
    names: [nameOf(record), ...otherNames],
    places: [...ways, school?.name].filter((text) => text !== undefined),
  };
}

/** What is held about a person, item by item, and what is decided of each. */
export function itemRoutes(deps: DisclosureDeps) {
  const { store, newId, digest } = deps;
  type C = Context<OpenedRequest>;
  type Found = { item: HeldItem; askerIn: HeldItem[] };
  type Shown = {
    typed?: TypedDecision;
    errors?: readonly FieldError[];
    conflict?: boolean;
    notice?: string | undefined;
  };

  /** One item, with those in which whoever asks may be the one who is said to do harm. */
  async function itemOf(c: C): Promise<Found | undefined> {
    const held = await heldAbout(deps, c.var.record, c.var);
    const item = held.closed ? undefined : held.items.find(({ ref }) => ref === c.req.param('item'));
    return held.closed || !item ? undefined : { item, askerIn: askerOfConcern(c.var.request.asker, held.items) };
  }

  async function page(c: C, { item, askerIn }: Found, before: DecidedItem | undefined, shown: Shown = {}) {
    await keepOpened(deps, c, [item]);
    const { record, request } = c.var;
    return c.html(
      <ItemPage
        {...staffOf(deps, c.var)}
        {...{ request, person: record, item, askerIn, before, ...shown }}
        print={printOf(item, digest)}
        proposals={proposedFor(request.asker, item, ownOf(record))}
      />,
      shown.conflict ? 409 : shown.errors?.length ? 400 : 200,
    );
  }

  return new Hono<OpenedRequest>()
    .get('/disclosures/:request/items', openedRequest(deps), async (c) => {
      const { request, record } = c.var;
      const held = await heldAbout(deps, record, c.var);
      const decided = held.closed ? [] : await store.disclosures.decided(request.id);
      const items = held.closed
        ? []
        : held.items.map((item) => ({
            item,
            decided: decided.find(({ ref }) => ref === item.ref),
            print: printOf(item, digest),
          }));
      const askerIn = held.closed ? [] : askerOfConcern(request.asker, held.items);
      const done = c.req.query('done') === 'decided';
      return c.html(
        <ItemsPage
          {...staffOf(deps, c.var)}
          {...{ request, person: record, items, askerIn, done, closed: held.closed }}
        />,
      );
    })
    .get('/disclosures/:request/items/:item', openedRequest(deps), async (c) => {
      const found = await itemOf(c);
      if (!found) return refused(c, { kind: 'not-found' });
      const before = await store.disclosures.decidedOf(c.var.request.id, found.item.ref);
      const held = await heldFor(c, deps);
      return page(c, found, before, held ? { typed: typedOf(held), notice: doneWords('held') } : {});
    })
    .post('/disclosures/:request/items/:item', openedRequest(deps), async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const found = await itemOf(c);
      if (!found) return refused(c, { kind: 'not-found' });
      const { item } = found;
      const { request } = c.var;
      const before = await store.disclosures.decidedOf(request.id, item.ref);
      const typed = typedOf(body.value);
      const wrong = (problems: Parameters<typeof disclosureErrors>[0]) =>
        page(c, found, before, { typed, errors: disclosureErrors(problems, decideProblems) });
      const command = DecideItem.safeParse({
        ...typed,
        out: [...typed.out, ...typed.more.split('\n').map((line) => line.trim())],
        consultedOn: dateIn(body.value, 'consultedOn'),
      });
      if (!command.success) {
        return wrong(problemsOf(command.error).map((each) => ({ ...each, field: each.field.split('.', 1)[0] ?? '' })));
      }
      const decided = decideItem(request, item, before, command.data, momentOf(deps, c.var));
      if (!decided.ok) {
        const { refusal } = decided;
        if (refusal.kind === 'invalid') return wrong(refusal.problems);
        if (refusal.kind === 'too-large') return wrong([{ field: 'out', code: 'too_big' }]);
        return refusal.kind === 'forbidden' ? refused(c, refusal) : page(c, found, before, { typed, conflict: true });
      }
      const saved = await store.disclosures.decide(request, decided.value, newId());
      if (!saved.ok) return page(c, found, before, { typed, conflict: true });
      return c.redirect(`/disclosures/${request.id}/items?done=decided`, 303);
    });
}
