/** How the text of a cell is read into an establishment. */
export type RegisterCell = 'text' | 'urn' | 'three-figures' | 'four-figures' | 'date' | 'count' | 'status' | 'phase';

/** A column of the register's public file that is kept, and where it goes. Without one that is `needed` no file is taken. */
export type RegisterColumn = { name: string; cell: RegisterCell; at: readonly string[]; needed?: true };

const column = (name: string, cell: RegisterCell, at: string, needed = false): RegisterColumn => ({
  name,
  cell,
  at: at.split('.'),
  ...(needed && { needed: true as const }),
});

/** The columns that are kept, by the names the register gives them. */
export const registerColumns: readonly RegisterColumn[] = [
  column('URN', 'urn', 'urn', true),
  column('LA (code)', 'three-figures', 'laCode', true),
  column('LA (name)', 'text', 'laName', true),
  column('EstablishmentNumber', 'four-figures', 'number', true),
  column('EstablishmentName', 'text', 'name', true),
  column('TypeOfEstablishment (code)', 'text', 'type.code', true),
  column('TypeOfEstablishment (name)', 'text', 'type.name', true),
  column('EstablishmentTypeGroup (code)', 'text', 'group.code', true),
  column('EstablishmentTypeGroup (name)', 'text', 'group.name', true),
  column('EstablishmentStatus (code)', 'status', 'status', true),
  column('OpenDate', 'date', 'opened', true),
  column('CloseDate', 'date', 'closed', true),
  column('PhaseOfEducation (code)', 'phase', 'phase', true),
  column('StatutoryLowAge', 'count', 'lowAge'),
  column('StatutoryHighAge', 'count', 'highAge'),
  column('Boarders (name)', 'text', 'boarders'),
  column('OfficialSixthForm (name)', 'text', 'sixthForm'),
  column('Gender (name)', 'text', 'gender'),
  column('ReligiousCharacter (name)', 'text', 'religiousCharacter'),
  column('Trusts (name)', 'text', 'trust'),
  column('NumberOfPupils', 'count', 'pupils'),
  column('Street', 'text', 'address.0'),
  column('Locality', 'text', 'address.1'),
  column('Address3', 'text', 'address.2'),
  column('Town', 'text', 'address.3'),
  column('County (name)', 'text', 'address.4'),
  column('Postcode', 'text', 'postcode'),
  column('SchoolWebsite', 'text', 'website'),
  column('TelephoneNum', 'text', 'phone', true),
  column('HeadTitle (name)', 'text', 'head.0'),
  column('HeadFirstName', 'text', 'head.1'),
  column('HeadLastName', 'text', 'head.2'),
];

const names = (list: string): string[] => list.split(' ').flatMap((name) => [name, `${name} (code)`, `${name} (name)`]);

/**
 * Columns that the public file has besides and that nothing here has a use for. They are known, so that a column which is
 * neither kept nor here shows that the register has changed and somebody must look before it is taken.
 */
const leftOut: readonly string[] = [
  ...names('EstablishmentStatus PhaseOfEducation ReasonEstablishmentOpened ReasonEstablishmentClosed Boarders'),
  ...names('NurseryProvision OfficialSixthForm Gender ReligiousCharacter ReligiousEthos Diocese AdmissionsPolicy'),
  ...names('SchoolCapacity SpecialClasses CensusDate NumberOfBoys NumberOfGirls PercentageFSM TrustSchoolFlag Trusts'),
  ...names('SchoolSponsorFlag SchoolSponsors FederationFlag Federations UKPRN FEHEIdentifier FurtherEducationType'),
  ...names('LastChangedDate County HeadTitle HeadPreferredJobTitle BSOInspectorateName InspectorateReport'),
  ...names('DateOfLastInspectionVisit NextInspectionVisit OfstedLastInsp OfstedSpecialMeasures OfstedRating'),
  ...names('TeenMoth TeenMothPlaces CCF SENPRU EBD PlacesPRU FTProv EdByOther Section41Approved'),
  ...names(Array.from({ length: 13 }, (_, at) => `SEN${at + 1}`).join(' ')),
  ...names('TypeOfResourcedProvision ResourcedProvisionOnRoll ResourcedProvisionCapacity SenUnitOnRoll'),
  ...names('SenUnitCapacity GOR DistrictAdministrative AdministrativeWard ParliamentaryConstituency UrbanRural'),
  ...names('GSSLACode Easting Northing MSOA LSOA InspectorateName SENStat SENNoStat BoardingEstablishment PropsName'),
  ...names('PreviousLA PreviousEstablishmentNumber Country UPRN SiteName QABName EstablishmentAccredited QABReport'),
  ...names('CHNumber FSM AccreditationExpiryDate'),
];

const known: ReadonlySet<string> = new Set([...registerColumns.map(({ name }) => name), ...leftOut]);

/** What is wrong with the heads of a file's columns, and with which; undefined where nothing is. */
export function headProblem(heads: readonly string[]): { code: string; column: string } | undefined {
  const strange = heads.find((name) => !known.has(name));
  if (strange !== undefined) return { code: 'unknown-column', column: strange.slice(0, 60) };
  const twice = heads.find((name, at) => heads.indexOf(name) < at);
  if (twice !== undefined) return { code: 'column-twice', column: twice };
  const lacking = registerColumns.find(({ name, needed }) => needed && !heads.includes(name));
  return lacking && { code: 'column-missing', column: lacking.name };
}

/** The columns of the register's file of links. */
export const linkColumns = ['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'] as const;
