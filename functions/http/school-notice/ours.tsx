import { Hono } from 'hono';
import { IncidentId } from '../../../shared/ids.ts';
import { SettingKey } from '../../../shared/school-directory/setting.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { noticeAsText } from '../../../web/forms/notice-as-text.ts';
import { oursHref } from '../../../web/pages/school-notice/links.ts';
import { OurNoticesPage } from '../../../web/pages/school-notice/ours.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { SchoolNoticeDeps, SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';
import { ourNotice, ourPath } from './our-notice.tsx';

/**
 * What a school was told of, for whoever of it has signed in with an address that it has named: of children who are on its
 * roll now, and of nobody who has left. What is not theirs and what is not there answer alike.
 */
export const oursRoutes = (deps: SchoolNoticeDeps) => {
  const { store, authority } = deps;
  const { keep, mayRead, read, shown } = ourNotice(deps);

  return new Hono<SignedIn>()
    .get('/school-notices/ours', async (c) => {
      const { actor } = c.var;
      const keys = (await store.schools.settingsOfMailbox(authority, actor.email ?? '')).slice(0, 5);
      const contacts = await store.schools.contactsOf(authority, keys);
      const notices: SchoolNotice[] = [];
      let next: string | undefined;
      for (const key of keys) {
        const page = await store.schoolNotices.ofSetting(
          authority,
          key,
          keys.length === 1 ? c.req.query('cursor') : undefined,
        );
        next = keys.length === 1 ? page.cursor : undefined;
        for (const notice of page.items) {
          const incident = await store.incidents.find(notice.incidentId);
          const found = incident.ok && (await mayRead(c, { incident: incident.value, notice }, contacts.get(key)));
          if (found) notices.push(found.readable);
        }
      }
      return c.html(<OurNoticesPage {...staffOf(deps, c.var)} notices={notices} next={next} />);
    })
    .get(ourPath, async (c) => {
      // Whoever asks for the head alone has not read it.
      if (c.req.method === 'GET') await keep(c, 'open');
      return shown(c);
    })
    .get(`${ourPath}/text`, async (c) => {
      const found = await read(c);
      if (!found) return refused(c, { kind: 'not-found' });
      c.header('Content-Disposition', `attachment; filename="notice-${found.notice.reference}.txt"`);
      return c.text(noticeAsText(found.readable, found.told));
    })
    .post(`${ourPath}/acknowledge`, async (c) => {
      if (!(await keep(c, 'acknowledge'))) return refused(c, { kind: 'not-found' });
      const id = IncidentId.parse(c.req.param('incident'));
      return c.redirect(`${oursHref(id, SettingKey.parse(c.req.param('setting')))}?done=acknowledged`, 303);
    });
};
