import { linkCookie } from '../link-cookie.ts';

/** What a browser carries while somebody at a school reads a notice. */
export const noticeCookie = (deps: Parameters<typeof linkCookie>[0]) => linkCookie(deps, 'school-notice');
