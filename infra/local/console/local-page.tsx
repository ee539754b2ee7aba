import type { Child } from 'hono/jsx';
import { Page, type Site } from '../../../web/layout.tsx';

const places = [
  { href: '/_local', text: 'The demo' },
  { href: '/_local/inbox', text: 'Inbox' },
  { href: '/_local/clock', text: 'Clock' },
  { href: '/_local/mail-faults', text: 'Mail faults' },
];

type Props = { site: Site; at: string; title: string; backLink?: string; wide?: boolean; children?: Child };

/** A page of the box itself, told apart from the service by its banner. */
export const LocalPage = ({ site, at, title, backLink, wide, children }: Props) => (
  <Page
    site={{ ...site, phase: { tag: 'Demo', text: 'This page belongs to the demonstration, not to the service.' } }}
    title={title}
    backLink={backLink}
    wide={wide}
    page="local"
    navigation={[
      ...places.map((place) => ({ ...place, current: place.href === at })),
      { href: '/', text: 'Go to the service' },
    ]}
  >
    {children}
  </Page>
);
