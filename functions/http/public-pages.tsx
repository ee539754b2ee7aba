import { Hono } from 'hono';
import { openingAt } from '../../shared/time/working-time.ts';
import { AccessibilityPage } from '../../web/pages/accessibility.tsx';
import { CookiesPage } from '../../web/pages/cookies.tsx';
import { HiddenPage } from '../../web/pages/hidden.tsx';
import { PrivacyPage } from '../../web/pages/privacy.tsx';
import { StartPage } from '../../web/pages/start.tsx';
import type { Deps, Plain } from './context.ts';

/** Pages that anyone may read. */
export const publicPages = ({ now }: Pick<Deps, 'now'>) =>
  new Hono<Plain>()
    .get('/', (c) => {
      const { site, settings } = c.var;
      return c.html(<StartPage site={site} settings={settings} opening={openingAt(settings.calendar, now())} />);
    })
    .get('/hidden', (c) => c.html(<HiddenPage site={c.var.site} />))
    .get('/accessibility', (c) => c.html(<AccessibilityPage site={c.var.site} settings={c.var.settings} />))
    .get('/privacy', (c) => c.html(<PrivacyPage site={c.var.site} settings={c.var.settings} />))
    .get('/cookies', (c) => c.html(<CookiesPage site={c.var.site} />));
