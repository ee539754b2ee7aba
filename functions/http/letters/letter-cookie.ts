import { linkCookie } from '../link-cookie.ts';

/** What a browser carries while somebody without an account reads a letter. */
export const letterCookie = (deps: Parameters<typeof linkCookie>[0]) => linkCookie(deps, 'letter');
