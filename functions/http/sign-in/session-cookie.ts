import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Person } from '../../../shared/actor.ts';
import { browserKind } from '../../../shared/preferences/browser-kind.ts';
import type { Settings } from '../../../shared/settings.ts';
import { actedBy, doerOf } from '../../store/acting.ts';
import type { Session } from '../../store/sessions.ts';
import { browserCookie } from '../browser-cookie.ts';
import type { Deps } from '../context.ts';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'publicUrl' | 'digest'>;

const cookieOf = (publicUrl: string) => browserCookie(publicUrl, 'session');

/** How long this person's session lasts without being used, in minutes. */
export const idleMinutes = (role: Person['role'], settings: Settings): number => {
  const { staffIdleMinutes, partnerIdleMinutes } = settings.limits.session;
  return role === 'referrer' || role === 'safeguarding-lead' ? partnerIdleMinutes : staffIdleMinutes;
};

/**
 * Starts a session for someone who has shown who they are, and gives the cookie that names it; what this browser carried
 * before ends. `proven` is false where a provider vouched for them without asking them now.
 */
export async function startSession(c: Context, deps: Needs, person: Person, proven: boolean): Promise<Session> {
  const before = sessionCookie(c, deps.publicUrl);
  actedBy(doerOf(person));
  const secret = `${deps.newId()}${deps.newId()}`.replaceAll('-', '');
  const now = deps.now();
  const browser = browserKind(c.req.header('user-agent') ?? '');
  const session: Session = {
    hash: deps.digest(secret),
    personId: person.id,
    startedAt: now.toISOString(),
    seenAt: now.toISOString(),
    ...(proven && { provedAt: now.toISOString() }),
    ...(browser && { browser }),
    expires: Math.floor(now.getTime() / 1000) + 2 * 24 * 60 * 60,
  };
  const started = await deps.store.sessions.start(session, deps.newId());
  if (!started.ok) throw new Error('a session could not be started');
  if (before) await deps.store.sessions.end(deps.digest(before.secret));
  const { name, attributes } = cookieOf(deps.publicUrl);
  setCookie(c, name, `${secret}.${person.id}`, attributes);
  return session;
}

/** The secret and the person that the browser's cookie names, if it has one of the right form. */
export function sessionCookie(c: Context, publicUrl: string): { secret: string; personId: string } | undefined {
  const value = getCookie(c, cookieOf(publicUrl).name) ?? '';
  const parts = /^([0-9a-f]{64})\.([0-9a-f-]{36})$/.exec(value);
  return parts?.[1] && parts[2] ? { secret: parts[1], personId: parts[2] } : undefined;
}

/** Takes the cookie away, and asks the browser to forget what it kept of this service. */
export function clearSession(c: Context, publicUrl: string): void {
  const { name, attributes } = cookieOf(publicUrl);
  deleteCookie(c, name, attributes);
  c.header('Clear-Site-Data', '"cache", "storage"');
}

/** Whether a session may still be used, and by whom it must have been used last. */
export function isLive(session: Session, role: Person['role'], settings: Settings, now: Date): boolean {
  const idle = now.getTime() - new Date(session.seenAt).getTime();
  const age = now.getTime() - new Date(session.startedAt).getTime();
  return idle < idleMinutes(role, settings) * 60_000 && age < settings.limits.session.absoluteHours * 3_600_000;
}

/** Whether whoever uses a session has proved who they are a short while ago (OWASP ASVS 5.0, 7.5.3). */
export function isProven({ provedAt }: Session, settings: Settings, now: Date): boolean {
  const age = provedAt === undefined ? Number.POSITIVE_INFINITY : now.getTime() - new Date(provedAt).getTime();
  return age < settings.limits.session.provenMinutes * 60_000;
}
