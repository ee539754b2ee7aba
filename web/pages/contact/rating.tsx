import { isPossible } from '../../../shared/contact/possible-acts.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Radios } from '../../components/radios.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { ratingWords } from '../../forms/rating-words.ts';
import { type ContactForm, ContactFormPage } from './form.tsx';

export type RatingValues = { colour: string; reason: string };

/** How urgent a contact is: each rating with its meaning, none of them chosen beforehand. */
export const RatingPage = ({ values, ...form }: ContactForm & { values: RatingValues }) => {
  const { contact, settings, errors = [] } = form;
  const { rating } = contact;
  return (
    <ContactFormPage
      {...form}
      title="How urgent is this?"
      page="contact-rating"
      action={`/contacts/${contact.id}/rating`}
      maySend={isPossible('rate', contact, form.actor)}
      before={
        rating && (
          <InsetText>
            Rated {ratingWords(settings, rating.colour).toLowerCase()} by {rating.by.name}. A new rating keeps the first
            start: {dateTimeInWords(new Date(rating.startedAt))}.
          </InsetText>
        )
      }
    >
      <Radios
        name="colour"
        legend="Rating"
        legendSize="m"
        value={values.colour}
        error={errorOf(errors, 'colour')}
        items={settings.ratings.map(({ code, label, meaning }) => ({ value: code, text: label, hint: meaning }))}
      />
      <CharacterCount
        name="reason"
        label="Why?"
        labelSize="m"
        hint="What you know now that makes it this urgent and no more."
        value={values.reason}
        maxlength={2000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'reason')}
      />
      <Button preventDoubleClick>Save rating</Button>
    </ContactFormPage>
  );
};
