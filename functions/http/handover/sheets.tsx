import { Hono } from 'hono';
import { nameOf, type Sheet, SheetName, type Signature } from '../../../shared/handover/sheet.ts';
import { sheetAt } from '../../../shared/handover/sheet-times.ts';
import { EarlierSheetPage } from '../../../web/pages/handover/earlier-sheet.tsx';
import { SheetsPage } from '../../../web/pages/handover/sheets.tsx';
import { referencesOf } from '../contacts/references.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { HandoverDeps, SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';

/** The sheets of earlier days, with those that nobody finished. */
export const earlierSheetRoutes = (deps: HandoverDeps) =>
  new Hono<SignedIn>()
    .get('/handover/sheets', async (c) => {
      const { items, cursor } = await deps.store.handovers.sheets(deps.authority, c.req.query('cursor'));
      const current = nameOf(sheetAt(c.var.settings, deps.now()));
      return c.html(<SheetsPage {...staffOf(deps, c.var)} sheets={items} current={current} next={cursor} />);
    })
    .get('/handover/sheets/:sheet', async (c) => {
      const place = SheetName.safeParse(c.req.param('sheet'));
      const kept = place.success ? await deps.store.handovers.find(deps.authority, place.data) : undefined;
      if (!kept) return refused(c, { kind: 'not-found' });
      const sheet = kept.finished ? kept : named(kept, await deps.store.handovers.signatures(deps.authority, kept));
      const about = [...sheet.items, ...sheet.messages].flatMap(({ contactId }) => contactId ?? []);
      const references = await referencesOf(deps.store, c.var.actor, about);
      const current = nameOf(sheetAt(c.var.settings, deps.now())) === nameOf(sheet);
      return c.html(
        <EarlierSheetPage {...staffOf(deps, c.var)} sheet={sheet} references={references} current={current} />,
      );
    });

/** A sheet that nobody finished, with the names of those who signed on it all the same. */
function named(sheet: Sheet, signatures: readonly Signature[]): Sheet {
  const names = new Map<string, string>(
    signatures.map((one) => ['contactId' in one ? one.contactId : one.noticeId, one.by.name]),
  );
  const signedBy = (id: string) => {
    const name = names.get(id);
    return name ? { signedBy: name } : {};
  };
  return {
    ...sheet,
    items: sheet.items.map((entry) => ({ ...entry, ...signedBy(entry.contactId) })),
    messages: sheet.messages.map((entry) => ({ ...entry, ...signedBy(entry.noticeId) })),
  };
}
