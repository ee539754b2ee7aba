import { describe, expect, it } from 'vitest';
import { settle } from '../../infra/local/events/settle.ts';

describe('settling', () => {
  it('waits until nobody has anything left, though one part hands on to another', async () => {
    let inStream = 3;
    let inQueue = 0;
    const parts = [
      {
        name: 'queue',
        left: () => {
          if (inQueue > 0) inQueue -= 1;
          return inQueue;
        },
      },
      {
        name: 'stream',
        left: () => {
          if (inStream === 0) return 0;
          inStream -= 1;
          inQueue += 2;
          return inStream;
        },
      },
    ];
    expect(await settle(parts)).toEqual({});
    expect([inStream, inQueue]).toEqual([0, 0]);
  });

  it('says what is left when its patience ends', async () => {
    const parts = [
      { name: 'stream', left: () => 0 },
      { name: 'mail', left: async () => 4 },
    ];
    expect(await settle(parts, 60)).toEqual({ mail: 4 });
  });
});
