import type { Settings } from '../../shared/settings.ts';
import { openingAt } from '../../shared/time/working-time.ts';
import { HelpLine } from '../../web/help-line.tsx';
import type { Site } from '../../web/layout.tsx';

const footerLinks = [
  { href: '/accessibility', text: 'Accessibility statement' },
  { href: '/privacy', text: 'Privacy notice' },
  { href: '/cookies', text: 'Cookies' },
];

/** What stands around every page: whose service it is, and the number that is right for this minute. */
export function siteOf(settings: Settings, assets: Site['assets'], now: Date): Site {
  const opening = openingAt(settings.calendar, now);
  return {
    councilName: settings.councilName,
    serviceName: settings.serviceName,
    helpLine: <HelpLine contacts={settings.contacts} opening={opening} now={now} />,
    assets,
    footerLinks,
    session: settings.limits.session,
  };
}
