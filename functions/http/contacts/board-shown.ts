import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { boardHref } from '../../../web/pages/board/links.ts';
import { browserCookie } from '../browser-cookie.ts';
import { readBoard } from './read-board.ts';

/** Holds what the board was last narrowed to: codes and opaque ids, nothing about a child. */
export const boardCookie = (publicUrl: string) => browserCookie(publicUrl, 'board');

/** More open work than any front door has at once; beyond it the board says that it shows only the most urgent. */
export const openWorkLimit = 5000;

/** The board as this browser last saw it, read as carefully as any address. */
export const boardShownTo = (c: Context, publicUrl: string): string =>
  boardHref({ ...readBoard(new URLSearchParams(getCookie(c, boardCookie(publicUrl).name) ?? '')), selectAll: false });
