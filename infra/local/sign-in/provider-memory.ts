import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

const most = 5_000;

/** What the identity provider keeps of sign-ins under way: in memory, and no more than the newest so many. */
export function providerMemory(): AdapterFactory {
  const kept = new Map<string, AdapterPayload>();
  const findBy = (name: string, field: 'uid' | 'userCode', value: string) => {
    for (const [key, payload] of kept) if (key.startsWith(`${name}:`) && payload[field] === value) return payload;
    return undefined;
  };
  return (name): Adapter => ({
    async upsert(id, payload) {
      kept.delete(`${name}:${id}`);
      kept.set(`${name}:${id}`, payload);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
    },
    find: async (id) => kept.get(`${name}:${id}`),
    findByUid: async (uid) => findBy(name, 'uid', uid),
    findByUserCode: async (userCode) => findBy(name, 'userCode', userCode),
    async consume(id) {
      const payload = kept.get(`${name}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      kept.delete(`${name}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
    },
  });
}
