export const referralHref = (contactId: string): string => `/referrals/${contactId}`;
export const questionHref = (contactId: string, questionId: string): string =>
  `/referrals/${contactId}/questions/${questionId}`;
export const letterHref = (contactId: string, letterId: string): string =>
  `/referrals/${contactId}/letters/${letterId}`;
