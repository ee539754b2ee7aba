import { type Looks, send, world } from './world.ts';

const token = () => world.life.sent.letters.at(-1)!.recipients[0]!.token;

export const letterLooks: Looks = {
  'GET /letters/:token': () => [{ at: `/letters/${token()}` }, { at: '/letters/0123456789abcdef0123456789abcdef' }],
  'GET /letters/:token/code': () => [{ at: `/letters/${token()}`, after: send }],
  'GET /letters/:token/read': () => [{ at: `/letters/${token()}/read` }],
};
