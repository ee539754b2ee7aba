import type { Disagreement, Side } from '../../../shared/disagreement/disagreement.ts';
import type { DisagreementAct } from '../../../shared/disagreement/possible-acts.ts';
import type { Theme } from '../../../shared/disagreement/themes.ts';

type Named = Pick<Disagreement, 'id' | 'contactId'>;

/** The page of a disagreement, for one side: the referrer’s beside their referral, ours beside the contact. */
export const disagreementHref = (side: Side, { id, contactId }: Named): string =>
  `/${side === 'referrer' ? 'referrals' : 'contacts'}/${contactId}/disagreements/${id}`;

/** The form of an act, for one side. */
export const actHref = (side: Side, disagreement: Named, act: DisagreementAct): string =>
  `${disagreementHref(side, disagreement)}/${act}`;

export const disagreeHref = (contactId: string): string => `/referrals/${contactId}/disagree`;

export type Months = { from: string; to: string };

export const themesHref = ({ from, to }: Months): string => `/disagreements/themes?from=${from}&to=${to}`;

/** Exactly the disagreements that a number of the themes counts. */
export const settledHref = ({ from, to }: Months, { kind, value }: Theme): string =>
  `/disagreements/settled?from=${from}&to=${to}&by=${kind}&value=${encodeURIComponent(value)}`;
