import { actOtherwiseAs } from '../../functions/store/acting.ts';

// What a test does with the store itself is nobody's request. Whatever goes through an app or a handler has its own name.
actOtherwiseAs({ authority: 'wyre', now: () => new Date('2026-11-23T10:00:00.000Z'), by: { id: 'test' } });
