import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Concern } from '../../../shared/form/concern.ts';
import { sealConcern, unsealConcern } from '../../../shared/sealed-address/sealed-answers.ts';
import { concernFor } from '../../support/front-door.ts';
import { richConcern } from '../../support/rich-concern.ts';

const words = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => /^[a-z]+$/i.test(text));
const concerns = fc
  .record({
    secret: fc.constantFrom('yes' as const, 'no' as const, 'not-known' as const),
    address: fc.option(words, { nil: undefined }),
    phone: fc.option(words, { nil: undefined }),
    typed: fc.option(words, { nil: undefined }),
  })
  .map(({ secret, address, phone, typed }): Concern => {
    const { children, ...rest } = richConcern();
    const [first, ...others] = children;
    const home = { home: 'address' as const, ...(address && { address }), addressConfidential: secret };
    return {
      ...rest,
      children: [{ ...first!, 'child-home': home }, ...others],
      adults: [
        { id: 'x1', 'adult-contact': { home: 'other-address', addressConfidential: secret, ...(phone && { phone }) } },
      ],
      ...(typed && { asTyped: { [`child-home/${first!.id}`]: { postcode: typed, livesWith: 'kept' } } }),
    };
  });

it('what is sealed and revealed again is what was sent, and what is left parses and holds none of it', () => {
  fc.assert(
    fc.property(concerns, (whole) => {
      const { concern, answers } = sealConcern(whole);
      expect(Concern.parse(JSON.parse(JSON.stringify(concern)))).toEqual(concern);
      expect(unsealConcern(concern, answers)).toEqual(whole);
      const home = concern.children[0]?.['child-home'];
      if (home?.addressConfidential === 'no') expect(home).toEqual(whole.children[0]?.['child-home']);
      else expect([home?.address, concern.adults[0]?.['adult-contact']?.phone]).toEqual([undefined, undefined]);
      expect(concern.sealed ?? []).toEqual(answers.map(({ answer }) => answer));
    }),
  );
});

it('a concern with no secret is left as it is', () => {
  const concern = concernFor();
  expect(sealConcern(concern)).toEqual({ concern, answers: [] });
});
