import type { Disagreement } from '../disagreement/disagreement.ts';
import type { Letter } from '../letter/letter.ts';
import type { Notice } from '../notice.ts';
import type { SealedLater } from '../sealed-address/sealed-answers.ts';
import type { Contact } from './contact.ts';
import type { ContactEvent } from './events.ts';

/** What a rule allows: the contact as it becomes, what happened to it, the letter it touches and who must be told. */
export type Change = {
  contact: Contact;
  event: ContactEvent;
  letters: Letter[];
  notices: Notice[];
  disagreements?: Disagreement[];
  /** What lay open and is secret from now on. */
  sealedLater?: SealedLater;
};
