import { Button } from '../../web/components/button.tsx';
import { Checkboxes } from '../../web/components/checkboxes.tsx';
import { DateInput, type DatePart } from '../../web/components/date-input.tsx';
import { ErrorMessage } from '../../web/components/error-message.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Fieldset } from '../../web/components/fieldset.tsx';
import { Hint } from '../../web/components/hint.tsx';
import { Input } from '../../web/components/input.tsx';
import { Label } from '../../web/components/label.tsx';
import { Radios } from '../../web/components/radios.tsx';
import { Select } from '../../web/components/select.tsx';
import { Textarea } from '../../web/components/textarea.tsx';
import {
  choicesOf,
  equalsFixtures,
  groupOf,
  labelledOf,
  legendOf,
  type Options,
  questionOf,
  words,
} from './govuk-fixtures.tsx';

const own = (o: Options) => ({ id: o.id, class: o.classes, attributes: o.attributes });

equalsFixtures('label', (o) => (
  <Label for={o.for} class={o.classes} isHeading={o.isPageHeading} attributes={o.attributes}>
    {words(o)}
  </Label>
));

equalsFixtures('hint', (o) => <Hint {...own(o)}>{words(o)}</Hint>);

equalsFixtures('error-message', (o) => (
  <ErrorMessage {...own(o)} hiddenText={o.visuallyHiddenText === undefined ? undefined : o.visuallyHiddenText || ''}>
    {words(o)}
  </ErrorMessage>
));

equalsFixtures(
  'fieldset',
  (o) => (
    <Fieldset {...own(o)} {...legendOf({ fieldset: o })} role={o.role} describedBy={o.describedBy}>
      {words({ html: o.html })}
    </Fieldset>
  ),
  { 'legends come in four sizes and no other class': ['legend classes'] },
);

equalsFixtures('button', (o) => (
  <Button {...o} class={o.classes} isStart={o.isStartButton}>
    {o.html && o.isStartButton ? <span>{words(o)}</span> : words(o)}
  </Button>
));

equalsFixtures('input', (o) => <Input {...o} {...labelledOf(o)} prefix={words(o.prefix)} suffix={words(o.suffix)} />, {
  'prefix, suffix and the row around them take no class or attribute': [
    'with prefix with classes',
    'with prefix with attributes',
    'with suffix with classes',
    'with suffix with attributes',
    'with customised input wrapper',
  ],
});

equalsFixtures('textarea', (o) => <Textarea {...o} {...labelledOf(o)} />);

equalsFixtures('select', (o) => <Select {...o} {...labelledOf(o)} items={o.items ?? []} />);

equalsFixtures('radios', (o) => <Radios {...choicesOf(o)} value={o.value} />);

equalsFixtures('checkboxes', (o) => <Checkboxes {...choicesOf(o)} values={o.values} />);

equalsFixtures('error-summary', (o) => (
  <ErrorSummary
    {...o}
    class={o.classes}
    title={words({ text: o.titleText, html: o.titleHtml })}
    description={words({ text: o.descriptionText, html: o.descriptionHtml })}
    errors={(o.errorList ?? []).map((error: Options) => ({ ...error, text: words(error) }))}
  />
));

const parts: DatePart[] = ['day', 'month', 'year'];

equalsFixtures(
  'date-input',
  (o) => {
    const itemOf = (part: DatePart) => o.items?.find((item: Options) => item.name === part) ?? o[part];
    const shownParts = parts.filter((part) => (o.items?.length ? itemOf(part) : o[part] !== false));
    const marked = shownParts.filter((part) => itemOf(part)?.error || itemOf(part)?.classes?.includes('input--error'));
    const notCleared = shownParts.filter((part) => o.errorMessage && itemOf(part)?.error !== false);
    const prefix = o.namePrefix ? `${o.namePrefix}-` : '';
    return (
      <DateInput
        {...groupOf(o)}
        {...questionOf(o)}
        id={o.id}
        name={o.namePrefix ?? ''}
        parts={shownParts}
        errorIn={marked.length ? marked : notCleared}
        value={Object.fromEntries(
          parts.map((part) => [part, itemOf(part)?.value ?? o[part]?.value ?? o.values?.[prefix + part]]),
        )}
        labels={Object.fromEntries(parts.flatMap((part) => (itemOf(part)?.label ? [[part, itemOf(part).label]] : [])))}
        autocomplete={itemOf('day')?.autocomplete ? 'bday' : undefined}
      />
    );
  },
  {
    'boxes are called day, month and year, after the id and the name of the whole': [
      'with values, name prefix and custom names',
      'with nested name',
      'with id on items',
      'suffixed id',
      'with item value',
      'with field value and items',
      'with field value and item value',
      'with field value, item value and values',
    ],
    'boxes take numbers and nothing else': [
      'custom pattern',
      'custom inputmode',
      'items with classes',
      'with input attributes',
    ],
  },
);
