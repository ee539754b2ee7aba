import type { Role } from '../../../shared/actor.ts';
import { organisationAt } from './organisations.ts';

/** A demonstration account. Nobody has these names, numbers or addresses. */
export type SeedPerson = {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  role: Role;
  organisationId: string;
  phone: string;
  sweNumber?: string;
  active: boolean;
};

const organisationIdOf = (email: string): string => organisationAt(email.slice(email.indexOf('@') + 1)).id;

const account = (
  id: string,
  name: string,
  email: string,
  jobTitle: string,
  role: Role,
  phone: string,
  more: Partial<Pick<SeedPerson, 'sweNumber' | 'active'>> = {},
): SeedPerson => ({
  id,
  name,
  email,
  jobTitle,
  role,
  organisationId: organisationIdOf(email),
  phone,
  active: true,
  ...more,
});

/** Everyone who can sign in; the last one has left, so cannot any more. */
export const seedPeople: readonly SeedPerson[] = [
  account(
    'e3855b30-4551-4cea-8cb1-62d2ee4b5119',
    'Priya Nambiar',
    'dsl@oakfield-primary.example',
    'Designated safeguarding lead and deputy head',
    'safeguarding-lead',
    '01632 960300',
  ),
  account(
    '00a8ec50-9ca4-49a5-9f9b-0b76a037ecf5',
    'Tom Hathersage',
    'deputy.dsl@oakfield-primary.example',
    'Deputy designated safeguarding lead',
    'safeguarding-lead',
    '01632 960301',
  ),
  account(
    'd500183d-b574-4870-aaf0-cc7d5e664940',
    'Ruth Okonedo',
    'r.okonedo@oakfield-primary.example',
    'Class teacher, year 4',
    'referrer',
    '01632 960302',
  ),
  account(
    'fad54819-7686-413e-9505-3941bf624884',
    'Gareth Pemberly',
    'dsl@st-wulfrics.example',
    'Designated safeguarding lead',
    'safeguarding-lead',
    '01632 960303',
  ),
  account(
    '4daaf272-663e-44af-b5e6-2cd5a9ea49fb',
    'Amina Yusuf-Cole',
    'a.yusuf-cole@st-wulfrics.example',
    'Head of year 9',
    'referrer',
    '01632 960304',
  ),
  account(
    '67444312-7f8a-437c-82ee-95e979d16c1a',
    'Judith Fairweather',
    'dsl@marlcote-first.example',
    'Headteacher and designated safeguarding lead',
    'safeguarding-lead',
    '01632 960305',
  ),
  account(
    '3a6be97e-95df-483d-aaa5-d4163ab547c8',
    'Samuel Ofori',
    'dsl@kemberley-middle.example',
    'Designated safeguarding lead',
    'safeguarding-lead',
    '01632 960306',
  ),
  account(
    '5f52efd2-7d47-4255-850b-08384a0ef013',
    'Catrin Bevan-Lloyd',
    'dsl@hallowmere-school.example',
    'Designated safeguarding lead',
    'safeguarding-lead',
    '01632 960307',
  ),
  account(
    'e0c8d687-047b-47a5-a994-2c3b2828bafe',
    'Lorna Pickersgill',
    'manager@little-acorns.example',
    'Nursery manager',
    'safeguarding-lead',
    '01632 960308',
  ),
  account(
    'd0f97b58-7037-486b-a6be-06313378827f',
    'Dr Nadia Rahimi',
    'n.rahimi@teasel-lane-surgery.nhs.example',
    'GP and safeguarding lead',
    'safeguarding-lead',
    '01632 960309',
  ),
  account(
    '638d1231-b2e8-4e9b-b1f4-fd8db0108760',
    'Dr Colm Brannigan',
    'c.brannigan@hallowmere-medical.nhs.example',
    'GP',
    'referrer',
    '01632 960310',
  ),
  account(
    '783d89af-dd82-4900-83a6-fa37f9b65b48',
    'DS Farah Siddique',
    'farah.siddique@severnvale-police.example',
    'Detective sergeant, harm assessment unit',
    'safeguarding-lead',
    '01632 960311',
  ),
  account(
    'b3330251-25a1-4cea-822d-0f0669e7f56e',
    'PC Dale Whitcombe',
    'dale.whitcombe@severnvale-police.example',
    'Response officer',
    'referrer',
    '07700 900312',
  ),
  account(
    'ab1d0b3c-7760-439a-b049-389534e592e1',
    'Bronwen Achebe',
    'b.achebe@health-visiting.wyre-community.nhs.example',
    'Health visitor',
    'referrer',
    '07700 900313',
  ),
  account(
    '81830eff-d548-4aff-a52c-5236a5720fe8',
    'Siobhan Kirwan',
    's.kirwan@maternity.wyrecester-hospitals.nhs.example',
    'Community midwife',
    'referrer',
    '07700 900314',
  ),
  account(
    'b66503db-95c4-41c4-b480-b1e68d056d3f',
    'Jerome Baptiste',
    'j.baptiste@wyrecester-hospitals.nhs.example',
    'Senior nurse, emergency department',
    'referrer',
    '01632 960315',
  ),
  account(
    '915c63ee-6fcc-43e6-8ea7-10271bce6f8a',
    'Katarzyna Wolniak',
    'k.wolniak@threeshires-homes.example',
    'Neighbourhood housing officer',
    'referrer',
    '07700 900316',
  ),
  account(
    'f2bcd61d-8d94-4de1-b783-cbaa3f214ead',
    'Meera Joshi-Platt',
    'm.joshi-platt@wyre-safe-haven.example',
    'Independent domestic violence adviser',
    'referrer',
    '07700 900317',
  ),
  account(
    '0c5e7b92-4a1d-4f83-8e6b-7d90c2a1f354',
    'Lois Hartnell',
    'l.hartnell@inclusion.wyrecestershire.example',
    'Education safeguarding adviser',
    'referrer',
    '01632 960320',
  ),
  account(
    'a91f3d27-5e84-4b6c-9d02-3c8b7e605a1f',
    'Owen Trask',
    'o.trask@probation-severnvale.example',
    'Probation officer',
    'referrer',
    '01632 960321',
  ),
  account(
    'e26b8c04-7f19-4d35-a8c1-5b40d97e2f63',
    'Rosamund Ekwueme',
    'r.ekwueme@family-help.wyrecestershire.example',
    'Family Help hub manager',
    'referrer',
    '01632 960322',
  ),
  account(
    '3d70a5f8-9c2e-4a17-b546-e18f0c9d7b2a',
    'Declan Moy',
    'd.moy@adult-services.wyrecestershire.example',
    'Adult safeguarding lead',
    'referrer',
    '01632 960323',
  ),
  account(
    '52cae515-4985-4a96-a773-9bb5cd14c60d',
    'Dawn Hollis-Reed',
    'dawn.hollis-reed@wyrecestershire.example',
    'Contact officer',
    'officer',
    '01632 960330',
  ),
  account(
    'd78b43e6-2d5f-4fcd-a07f-8328b11212d3',
    'Imran Chaudry',
    'imran.chaudry@wyrecestershire.example',
    'Contact officer',
    'officer',
    '01632 960331',
  ),
  account(
    '31dfe9ae-c5b1-47fd-a242-7ed0d27a9ec3',
    'Amira Haddad',
    'amira.haddad@wyrecestershire.example',
    'Social worker',
    'social-worker',
    '01632 960332',
    { sweNumber: 'SW900001' },
  ),
  account(
    '44b5e264-f104-4f5f-9aac-9d88ffcb35ec',
    'Ben Tarrant',
    'ben.tarrant@wyrecestershire.example',
    'Social worker',
    'social-worker',
    '01632 960333',
    { sweNumber: 'SW900002' },
  ),
  account(
    '00f09295-ccc2-459f-87af-549234b429c6',
    'Chidi Nwosu',
    'chidi.nwosu@wyrecestershire.example',
    'Senior social worker',
    'social-worker',
    '01632 960334',
    { sweNumber: 'SW900003' },
  ),
  account(
    '1beef7a6-0a29-447e-84e3-432312b94da5',
    'Eleri Vaughan',
    'eleri.vaughan@wyrecestershire.example',
    'Social worker',
    'social-worker',
    '01632 960335',
    { sweNumber: 'SW900004' },
  ),
  account(
    '2716b747-e187-4f15-ac0d-6f04d21f7ed1',
    'Marcus Adeyemi',
    'marcus.adeyemi@wyrecestershire.example',
    'Team manager',
    'manager',
    '01632 960336',
    { sweNumber: 'SW900005' },
  ),
  account(
    '1d4e2ba5-5fab-4c20-a0d0-1b89893a3b1d',
    'Sunita Rao-Kelly',
    'sunita.rao-kelly@wyrecestershire.example',
    'Team manager',
    'manager',
    '01632 960337',
    { sweNumber: 'SW900006' },
  ),
  account(
    'aaf2110a-825b-4c49-893e-984275b0a902',
    'Peter Lindqvist',
    'peter.lindqvist@wyrecestershire.example',
    'Group manager',
    'manager',
    '01632 960338',
    { sweNumber: 'SW900007' },
  ),
  account(
    'c8667b2a-d4c0-4a34-9d46-98d24f419228',
    'Yasmin Torrence',
    'yasmin.torrence@wyrecestershire.example',
    'Emergency duty social worker',
    'edt-worker',
    '01632 960339',
    { sweNumber: 'SW900008' },
  ),
  account(
    'b520935e-3ebb-475d-93d6-cfb14f57d256',
    'Frances Oduya',
    'frances.oduya@wyrecestershire.example',
    'Principal social worker',
    'auditor',
    '01632 960340',
    { sweNumber: 'SW900009' },
  ),
  account(
    'b6b9d6c8-a04f-44c0-8902-100cddb4ec99',
    'Keith Marrable',
    'keith.marrable@wyrecestershire.example',
    'Systems administrator',
    'admin',
    '01632 960341',
  ),
  account(
    'bbd0bb92-32bd-464e-a690-fd76f1483cb7',
    'Alison Treadwell',
    'alison.treadwell@queens-mead.example',
    'Former designated safeguarding lead',
    'safeguarding-lead',
    '01632 960318',
    { active: false },
  ),
  account(
    '2f0c6a5e-91d7-4b38-8a46-7be0d3c915f2',
    'Grace Odhiambo-Reeve',
    'g.odhiambo-reeve@health-visiting.wyre-community.nhs.example',
    'Named nurse for safeguarding children',
    'safeguarding-lead',
    '01632 960342',
  ),
];

/** A partner agency's system, which signs in with client credentials. The secrets open nothing but a box. */
export type SeedClient = { clientId: string; clientSecret: string; organisationId: string; scopes: string[] };

const about = ['concerns:write', 'concerns:read'];

const client = (clientId: string, domain: string, scopes: string[] = about): SeedClient => ({
  clientId,
  clientSecret: `only-in-the-box-${clientId}`,
  organisationId: organisationAt(domain).id,
  scopes,
});

export const seedClients: readonly SeedClient[] = [
  client('school-mis', 'oakfield-primary.example'),
  client('gp-system', 'teasel-lane-surgery.nhs.example', [...about, 'incidents:read']),
  client('police-system', 'severnvale-police.example', [...about, 'incidents:write', 'incidents:read']),
  client('case-system', 'wyrecestershire.example', ['case-files:write']),
];

/** Someone at a partner agency who receives letters and has no account: they read them with a code. */
export type SeedContact = { name: string; email: string; jobTitle: string; organisationId: string; phone: string };

export const seedContacts: readonly SeedContact[] = [
  {
    name: 'Hugh Abernethy-Cole',
    email: 'h.abernethy-cole@wyre-young-carers.example',
    jobTitle: 'Young carers worker',
    organisationId: organisationIdOf('h.abernethy-cole@wyre-young-carers.example'),
    phone: '07700 900319',
  },
];
