import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { SettledDisagreement } from '../../../shared/disagreement/disagreement.ts';
import { countThemes, ofTheme, themeKinds } from '../../../shared/disagreement/themes.ts';
import { localDate } from '../../../shared/time/london.ts';
import type { Months } from '../../../web/pages/disagreement/links.ts';
import { DisagreementListPage } from '../../../web/pages/disagreement/list.tsx';
import { SettledPage } from '../../../web/pages/disagreement/settled.tsx';
import { ThemesPage } from '../../../web/pages/disagreement/themes.tsx';
import { knownAmong } from '../contacts/references.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { Deps, SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';

/** So many months can be counted together, and so many disagreements of each. */
const mostMonths = 24;
const mostOfMonth = 500;

const Theme = z.object({ kind: z.enum(themeKinds), value: z.string().min(1).max(100) });

const monthBefore = (month: string): string => {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 2;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};

/** The last months that can be chosen, this one first. */
function choiceAt(now: Date): string[] {
  const months = [localDate(now).slice(0, 7)];
  while (months.length < mostMonths) months.push(monthBefore(months.at(-1) ?? ''));
  return months;
}

/** The months that an address names, put in order; the last three where it names none that can be chosen. */
function monthsIn(c: Context, choice: readonly string[]): Months {
  const named = (name: string, otherwise: string) => choice.find((month) => month === c.req.query(name)) ?? otherwise;
  const [latest = ''] = choice;
  const [one, other] = [named('from', choice[2] ?? latest), named('to', latest)];
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}

/** What ended in these months, and whether there was more than is counted. */
async function settledIn({ store, authority }: Deps, choice: readonly string[], { from, to }: Months) {
  const months = choice.filter((month) => month >= from && month <= to).reverse();
  const pages = await Promise.all(months.map((month) => store.disagreements.settledIn(authority, month, mostOfMonth)));
  const settled: SettledDisagreement[] = pages.flatMap(({ items }) => items);
  return { settled, more: pages.some(({ more }) => more) };
}

/** Disagreements as lists: what is open, and what those that are over were about. */
export const disagreementListRoutes = (deps: Deps) =>
  new Hono<SignedIn>()
    .get('/disagreements', async (c) => {
      const { items, more } = await deps.store.disagreements.open(deps.authority);
      const open = await knownAmong(deps.store, c.var.actor, items);
      return c.html(<DisagreementListPage {...staffOf(deps, c.var)} open={open} more={more} />);
    })
    .get('/disagreements/themes', async (c) => {
      const staff = staffOf(deps, c.var);
      const choice = choiceAt(staff.now);
      const months = monthsIn(c, choice);
      const { settled, more } = await settledIn(deps, choice, months);
      const page = { ...staff, months, choice, more, total: settled.length, counts: countThemes(settled) };
      return c.html(<ThemesPage {...page} />);
    })
    .get('/disagreements/settled', async (c) => {
      const staff = staffOf(deps, c.var);
      const theme = Theme.safeParse({ kind: c.req.query('by'), value: c.req.query('value') });
      if (!theme.success) return refused(c, { kind: 'not-found' });
      const choice = choiceAt(staff.now);
      const months = monthsIn(c, choice);
      const { settled } = await settledIn(deps, choice, months);
      const known = await knownAmong(deps.store, staff.actor, ofTheme(settled, theme.data));
      return c.html(<SettledPage {...staff} months={months} theme={theme.data} settled={known} />);
    });
