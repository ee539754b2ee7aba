/** The sizes that a concern may have. Text is counted in UTF-16 units, the whole in bytes of JSON. */
export const limits = {
  children: 12,
  adults: 20,
  otherChildren: 20,
  rows: 20,
  shortText: 200,
  mediumText: 500,
  longText: 20_000,
  identifier: 50,
  email: 254,
  phone: 50,
  bytes: 250_000,
} as const;
