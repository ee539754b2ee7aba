import type { Random } from './random.ts';

/**
 * Towns that do not exist. Their postcodes have a valid shape, so that nothing in the service warns of them, but the
 * Royal Mail has never given the area WX to any town.
 */
const towns: readonly { name: string; district: string }[] = [
  { name: 'Wyrecester', district: 'WX1' },
  { name: 'Wyrecester', district: 'WX2' },
  { name: 'Wyrecester', district: 'WX3' },
  { name: 'Hallowmere', district: 'WX4' },
  { name: 'Tillbrook', district: 'WX5' },
  { name: 'Ashenford', district: 'WX6' },
  { name: 'Marlcote', district: 'WX7' },
  { name: 'Kemberley', district: 'WX8' },
  { name: 'Sallowby', district: 'WX9' },
  { name: 'Brineham', district: 'WX10' },
  { name: 'Cobbleton', district: 'WX11' },
  { name: 'Wickenhope', district: 'WX12' },
];

const streets = [
  'Saltglaze Lane',
  'Ninepin Street',
  'Osierbed Road',
  'Pargeter Close',
  'Cidermill Row',
  'Hopkiln Avenue',
  'Gloverstitch Way',
  'Damsonwood Crescent',
  'Needlemaker Street',
  'Trowside Terrace',
  'Blackpear Gardens',
  'Carpetloom Court',
  'Fulling Dam Road',
  'Nailshop Hill',
  'Vinegar Yard',
  'Lamprey Walk',
  'Perrybarn Drive',
  'Sandstone Steps',
  'Withybank Road',
  'Bargehorse Path',
];

const inward = [...'ABDEFGHJLNPQRSTUWXYZ'];

export type SeedAddress = { lines: string[]; town: string; postcode: string };

/** A home that does not exist. */
export const addressFrom = (random: Random): SeedAddress => {
  const { name, district } = random.pick(towns);
  const flat = random.chance(0.2) ? [`Flat ${random.int(1, 24)}`] : [];
  return {
    lines: [...flat, `${random.int(1, 190)} ${random.pick(streets)}`],
    town: name,
    postcode: `${district} ${random.int(1, 9)}${random.pick(inward)}${random.pick(inward)}`,
  };
};

/** A telephone number from the ranges that Ofcom keeps for drama: a mobile, or a landline of no area. */
export const phoneFrom = (random: Random): string =>
  `${random.chance(0.8) ? '07700 900' : '01632 960'}${String(random.int(400, 999))}`;

/** An NHS number from the range kept for tests (999), with its right check digit (modulus 11). */
export const nhsNumberFrom = (random: Random): string => {
  for (;;) {
    const nine = `999${String(random.int(0, 999_999)).padStart(6, '0')}`;
    const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${nine}${check}`;
  }
};
