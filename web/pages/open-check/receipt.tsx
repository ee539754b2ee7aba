import type { OpenCheck } from '../../../shared/open-check/open-check.ts';
import { contactNumberNow } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { CopyText } from '../../components/copy-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { asAtInWords, askedAfterRows, checkAnswerWords, receiptAsText } from '../../forms/open-check-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { LookedLinks } from '../looked/links.tsx';
import type { Staff } from '../staff.ts';

type Props = Staff & { check: OpenCheck };

/** What a check was answered, with the receipt for a record elsewhere. */
export const ReceiptPage = ({ check, site, actor, settings, now }: Props) => {
  const { answer, team, reach } = check;
  const { title, means } = checkAnswerWords[answer];
  const { contact } = contactNumberNow(settings, now);
  const call = `${contact.name}, ${contact.phone}`;
  const mine = check.by.id === actor.id;
  return (
    <Page
      site={site}
      title="Answer to a check"
      heading={title}
      caption={`Check ${check.reference}`}
      actor={actor}
      navigation={navigationFor(actor, '/checks')}
      backLink={
        mine
          ? { href: '/checks', text: 'Back to your checks' }
          : { href: '/checks/organisation', text: 'Back to your organisation’s checks' }
      }
      page="open-check"
    >
      <p class="govuk-body-l">{asAtInWords(check)}</p>
      <SummaryList
        rows={[
          { key: 'Who to speak to', value: team ?? contact.name },
          { key: 'How', value: reach ?? contact.phone },
          { key: 'What it means', value: means },
          { key: 'Check again after', value: dateTimeInWords(new Date(check.validUntil)) },
        ]}
      />
      <h2 class="govuk-heading-m">What was asked</h2>
      <SummaryList
        rows={[
          { key: 'Reference', value: check.reference },
          { key: 'Checked', value: dateTimeInWords(new Date(check.at)) },
          { key: 'By', value: `${check.by.name}, ${check.organisation.name}` },
          ...askedAfterRows(check),
          { key: 'Purpose', value: check.purpose.words },
          { key: 'Reason', value: <span class="app-prose">{check.why}</span> },
          { key: 'How the child is known', value: check.relationship.words },
        ]}
      />
      <CopyText
        id="receipt"
        label="Receipt for your own record"
        labelSize="m"
        hint="Copy it into the child’s file. It stays here too."
        value={receiptAsText(check, { council: settings.councilName, phone: call })}
        button="Copy the receipt"
      />
      <ButtonGroup>
        <Button href="/concerns/new">Raise a concern</Button>
        <Button href="/checks/new" variant="secondary">
          Check another child
        </Button>
      </ButtonGroup>
      <LookedLinks record={`checks/${check.id}`} actor={actor} />
    </Page>
  );
};
