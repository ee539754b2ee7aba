const chances = (m: number, u: number) => ({ m, u });

/** How an authority matches people that has settled nothing about it: every name is as rare as the next. */
export const standardPersonMatching = {
  fields: {
    given: {
      same: chances(0.77, 0.005),
      part: chances(0.05, 0.0015),
      form: chances(0.08, 0.0025),
      near: chances(0.045, 0.002),
      sound: chances(0.025, 0.004),
      some: chances(0.01, 0.003),
      differs: chances(0.02, 0.982),
    },
    family: {
      same: chances(0.84, 0.003),
      part: chances(0.04, 0.001),
      form: chances(0.01, 0.0003),
      near: chances(0.035, 0.002),
      sound: chances(0.02, 0.003),
      some: chances(0.01, 0.002),
      differs: chances(0.045, 0.9887),
    },
    birth: {
      same: chances(0.9, 0.0001),
      swapped: chances(0.02, 0.00005),
      year: chances(0.015, 0.0002),
      figure: chances(0.035, 0.003),
      near: chances(0.015, 0.045),
      differs: chances(0.015, 0.95165),
    },
    sex: { same: chances(0.985, 0.5), differs: chances(0.015, 0.5) },
    nhsNumber: { same: chances(0.98, 0.000001), differs: chances(0.02, 0.999999) },
    upn: { same: chances(0.95, 0.000001), differs: chances(0.05, 0.999999) },
    address: {
      home: chances(0.5, 0.00003),
      postcode: chances(0.1, 0.0001),
      former: chances(0.08, 0.0001),
      district: chances(0.17, 0.05),
      differs: chances(0.15, 0.94977),
    },
    school: { same: chances(0.7, 0.015), differs: chances(0.3, 0.985) },
  },
  bornWithin: { years: 25, fits: 0.95 },
  tiers: { same: 30, likely: 21, possible: 12 },
  common: { given: [], family: [], rare: { given: 0.005, family: 0.003 } },
  forms: [],
  unnamed: 'baby infant unborn unnamed newborn',
  notKnown: 'unknown notknown na none',
  limits: { perKey: 25, compared: 120, shown: 10 },
  sources: {
    chances: 'Cautious estimates; to be replaced by counts of the authority’s own confirmed pairs',
    tiers:
      'For a register of about 200,000 people, in which two taken at random are one with a chance of 2 to the power of −17.6',
    common: 'None',
    forms: 'None',
  },
};
