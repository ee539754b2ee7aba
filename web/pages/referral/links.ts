export const referralHref = (contactId: string): string => `/referrals/${contactId}`;
export const questionHref = (contactId: string, questionId: string): string =>
  `/referrals/${contactId}/questions/${questionId}`;
export const letterHref = (contactId: string, letterId: string): string =>
  `/referrals/${contactId}/letters/${letterId}`;
export const addHref = (contactId: string): string => `/referrals/${contactId}/add`;
export const correctionsHref = (contactId: string): string => `/referrals/${contactId}/corrections`;
export const correctionHref = (contactId: string, answer: string): string =>
  `/referrals/${contactId}/corrections/${encodeURIComponent(answer)}`;
export const withdrawHref = (contactId: string): string => `/referrals/${contactId}/withdraw`;
export const copyHref = (contactId: string, as: '' | '.txt' | '.json' = ''): string =>
  `/referrals/${contactId}/copy${as}`;
