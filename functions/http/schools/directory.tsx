import { Hono } from 'hono';
import { may } from '../../../shared/permissions.ts';
import { coverOf } from '../../../shared/school-contact/school-contacts.ts';
import { findSettings } from '../../../shared/school-directory/find-setting.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { localDate } from '../../../shared/time/london.ts';
import { schoolDone } from '../../../web/forms/school-words.ts';
import { MySchoolsPage } from '../../../web/pages/school/mine.tsx';
import { SchoolPage } from '../../../web/pages/school/school.tsx';
import { FindSchoolPage } from '../../../web/pages/school/schools.tsx';
import { UnconfirmedSchoolsPage } from '../../../web/pages/school/unconfirmed.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { SchoolDeps, SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';
import { openedSchool } from './opened-school.ts';

/** As many as somebody looks through before they type another word. */
const mostFound = 50;
const onPage = 50;

/** Finding a school, and the page of each. */
export const directoryRoutes = (deps: SchoolDeps) => {
  const { schools } = deps.store;
  return new Hono<SignedIn>()
    .get('/schools', async (c) => {
      const { actor, settings } = c.var;
      const staff = { ...staffOf(deps, c.var), done: schoolDone(c.req.query('done')) };
      if (!may(actor, 'read-school-directory')) {
        const keys = actor.email ? await schools.settingsOfMailbox(actor.authority, actor.email) : [];
        const opened = await Promise.all(keys.map((key) => openedSchool(deps, c.var, key)));
        return c.html(<MySchoolsPage {...staff} schools={opened.filter((one) => one !== undefined)} />);
      }
      const asked = (c.req.query('q') ?? '').slice(0, 100);
      const own = schoolSettings(settings).laCode;
      const near = asked.trim() ? await schools.near(actor.authority) : [];
      const { found, more } = findSettings(near, asked, { own, most: mostFound });
      const register = await schools.register.register(actor.authority);
      return c.html(<FindSchoolPage {...staff} {...{ asked, found, more, register }} />);
    })
    .get('/schools/unconfirmed', async (c) => {
      const { actor, settings } = c.var;
      const { laCode, verifiedMonths } = schoolSettings(settings);
      const [near, all] = await Promise.all([schools.near(actor.authority), schools.allContacts(actor.authority)]);
      const contacts = new Map(all.map((one) => [one.setting, one]));
      const today = localDate(deps.now());
      const open = near
        .filter(({ status, laCode: at }) => status === 'open' && at === laCode)
        .map((setting) => {
          const named = contacts.get(setting.key);
          return { setting, contacts: named, cover: coverOf(named, today, verifiedMonths) };
        });
      const [none, one] = (['none', 'one'] as const).map((cover) => open.filter((row) => row.cover === cover));
      const rows = [...(none ?? []), ...(one ?? [])];
      const asked = c.req.query('page') ?? '';
      const pages = Math.max(1, Math.ceil(rows.length / onPage));
      const page = Math.min(/^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1, pages);
      return c.html(
        <UnconfirmedSchoolsPage
          {...staffOf(deps, c.var)}
          {...{ page, pages, today, months: verifiedMonths }}
          counts={{ none: none?.length ?? 0, one: one?.length ?? 0, all: open.length }}
          rows={rows.slice((page - 1) * onPage, page * onPage)}
        />,
      );
    })
    .get('/schools/:school', async (c) => {
      const school = await openedSchool(deps, c.var, c.req.param('school'));
      if (!school) return refused(c, { kind: 'not-found' });
      return c.html(<SchoolPage {...staffOf(deps, c.var)} school={school} done={schoolDone(c.req.query('done'))} />);
    });
};
