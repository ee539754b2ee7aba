import { Breadcrumbs } from '../../web/components/breadcrumbs.tsx';
import { Button, ButtonGroup } from '../../web/components/button.tsx';
import { CharacterCount } from '../../web/components/character-count.tsx';
import { Checkboxes } from '../../web/components/checkboxes.tsx';
import { Clock } from '../../web/components/clock.tsx';
import { DateInput } from '../../web/components/date-input.tsx';
import { Details } from '../../web/components/details.tsx';
import { FileUpload } from '../../web/components/file-upload.tsx';
import { Filter } from '../../web/components/filter.tsx';
import { IdentityBar } from '../../web/components/identity-bar.tsx';
import { Input } from '../../web/components/input.tsx';
import { InsetText } from '../../web/components/inset-text.tsx';
import { MessageThread } from '../../web/components/message-thread.tsx';
import { NotificationBanner } from '../../web/components/notification-banner.tsx';
import { Pagination } from '../../web/components/pagination.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { Radios } from '../../web/components/radios.tsx';
import { Select } from '../../web/components/select.tsx';
import { SubNavigation } from '../../web/components/sub-navigation.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { Table } from '../../web/components/table.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { TaskList } from '../../web/components/task-list.tsx';
import { Textarea } from '../../web/components/textarea.tsx';
import { Timeline } from '../../web/components/timeline.tsx';
import { WarningText } from '../../web/components/warning-text.tsx';
import { Page, type Site } from '../../web/layout.tsx';

export const site: Site = {
  councilName: 'Wyrecestershire County Council',
  serviceName: 'Family Front Door',
  helpLine: (
    <p>
      <strong>Worried that a child is in danger now?</strong> Call 999. For help with this service call{' '}
      <a class="govuk-link" href="tel:+441632960100">
        01632 960 100
      </a>
      , 8:30am to 5pm, Monday to Friday.
    </p>
  ),
  assets: { css: '/assets/app.css', js: '/assets/app.js' },
  footerLinks: [
    { text: 'Accessibility statement', href: '/accessibility' },
    { text: 'Privacy', href: '/privacy' },
    { text: 'Cookies', href: '/cookies' },
    { text: 'Contact', href: '/contact' },
  ],
  phase: { tag: 'Demonstration', text: 'Every person here is invented.' },
};

const navigation = [
  { text: 'My tasks', href: '/tasks', current: true },
  { text: 'Worklist', href: '/worklist' },
  { text: 'Incidents', href: '/incidents' },
  { text: 'People', href: '/people' },
];

/** Every field with an error, and everything to read: what a page of the service may be made of. */
export const FormPage = () => (
  <Page
    site={site}
    title="Tell us about the child"
    caption="New concern"
    navigation={navigation}
    actor={{ name: 'Amira Holloway' }}
    backLink="/tasks"
    errors={[
      { text: 'Enter the first name', href: '#first-name' },
      { text: 'Select who you are worried about', href: '#about' },
      { text: 'Select what you have seen', href: '#seen' },
      { text: 'Date of birth must include a year', href: '#dob-year' },
      { text: 'Select a school', href: '#school' },
      { text: 'Enter what happened', href: '#concern' },
    ]}
  >
    <form method="post" novalidate>
      <Input name="first-name" label="First name" error="Enter the first name" autocomplete="off" width={20} />
      <Input name="weeks" label="Weeks pregnant" hint="If unborn" suffix="weeks" width={3} inputmode="numeric" />
      <Radios
        name="about"
        legend="Who are you worried about?"
        legendSize="m"
        error="Select who you are worried about"
        items={[
          { value: 'child', text: 'A child' },
          {
            value: 'unborn',
            text: 'An unborn baby',
            hint: 'From 12 weeks of pregnancy',
            checked: true,
            conditional: <Input name="due" label="Due date, if known" width={10} />,
          },
          { divider: 'or' },
          { value: 'unsure', text: 'I am not sure' },
        ]}
      />
      <Checkboxes
        name="seen"
        legend="What have you seen?"
        legendSize="m"
        hint="Select all that apply"
        error="Select what you have seen"
        values={['injury']}
        items={[
          { value: 'injury', text: 'An injury' },
          { value: 'hunger', text: 'Hunger' },
          { divider: 'or' },
          { value: 'none', text: 'None of these', exclusive: true },
        ]}
      />
      <DateInput
        name="dob"
        legend="Date of birth"
        legendSize="m"
        hint="For example, 27 3 2019"
        error="Date of birth must include a year"
        errorIn={['year']}
        value={{ day: 27, month: 3 }}
      />
      <Select name="school" label="School" error="Select a school" items={[{ value: '', text: 'Select a school' }]} />
      <CharacterCount
        name="concern"
        label="What happened?"
        labelSize="m"
        hint="Write what you saw and heard"
        error="Enter what happened"
        maxlength={4000}
        rows={4}
      />
      <Textarea name="words" label="What did the child say, in their own words?" rows={3} />
      <FileUpload name="file" label="Add a document" hint="PDF or picture, up to 6 MB" />
      <ButtonGroup>
        <Button preventDoubleClick>Save and continue</Button>
        <Button variant="secondary" name="action" value="later">
          Save and come back later
        </Button>
        <Button variant="warning">Delete draft</Button>
      </ButtonGroup>
    </form>
  </Page>
);

export const ReadingPage = () => (
  <Page
    site={site}
    title="Concern WY-7KQ4-22"
    wide
    navigation={navigation}
    actor={{ name: 'Amira Holloway' }}
    backLink={{ href: '/worklist', text: 'Back to worklist' }}
    beforeContent={
      <IdentityBar
        name="Robin Example"
        tags={<Tag colour="red">Late</Tag>}
        facts={[
          { key: 'Born', value: '27 March 2019 (7 years)' },
          { key: 'School', value: 'Lantern Hill Primary' },
          { key: 'Reference', value: 'WY-7KQ4-22' },
        ]}
        alert="Do not ring the home number. Text the mother on weekdays before 3pm."
      />
    }
  >
    <SubNavigation
      label="This concern"
      items={[
        { text: 'Concern', href: '#a', current: true },
        { text: 'History', href: '#b' },
        { text: 'Messages', href: '#c' },
        { text: 'Decision', href: '#d' },
      ]}
    />
    <NotificationBanner success text="Your question was sent to the school." />
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-one-third">
        <Filter
          action="/worklist"
          clearHref="/worklist"
          chosen={[
            {
              heading: 'Stage',
              items: [
                { text: 'Screening', removeHref: '?' },
                { text: 'Triage', removeHref: '?' },
              ],
            },
          ]}
        >
          <Checkboxes
            name="stage"
            legend="Stage"
            legendSize="s"
            small
            values={['screening']}
            items={[
              { value: 'screening', text: 'Screening' },
              { value: 'decision', text: 'Decision proposed' },
            ]}
          />
        </Filter>
        <Clock tone="on-time" label="First decision" left="2 hours 10 minutes left" due="due 4:30pm today" />
        <Clock tone="soon" label="Acknowledge" left="20 minutes left" due="due 2:30pm today" />
        <Clock
          tone="late"
          label="First decision"
          left="3 hours late"
          due="was due 11am today"
          note="Escalated to the team manager."
        />
        <Clock tone="paused" label="First decision" left="2 hours left" due="waiting for the school since 1pm" />
      </div>
      <div class="govuk-grid-column-two-thirds">
        <Table
          caption="Concerns to decide"
          captionSize="m"
          narrow="stack"
          firstCellIsHeader
          head={[{ text: 'Reference' }, { text: 'From' }, { text: 'Children', numeric: true }, { text: 'Clock' }]}
          rows={[
            [
              { text: 'WY-7KQ4-22' },
              { text: 'Lantern Hill Primary' },
              { text: 2, numeric: true },
              { text: <Clock inline tone="late" left="3 hours late" /> },
            ],
            [
              { text: 'WY-2MB9-51' },
              { text: 'Police' },
              { text: 1, numeric: true },
              { text: <Clock inline tone="on-time" left="1 day left" due="due 9am tomorrow" /> },
            ],
          ]}
        />
        <Pagination previous={{ href: '#' }} next={{ href: '#' }} />
        <SummaryList
          card={{ title: 'Robin Example', actions: [{ href: '#', text: 'Remove' }] }}
          rows={[
            {
              key: 'Date of birth',
              value: '27 March 2019',
              actions: [{ href: '#', text: 'Change', hiddenText: 'date of birth' }],
            },
            { key: 'Level of need', value: <Tag colour="orange">Level 3</Tag> },
          ]}
        />
        <TaskList
          items={[
            { title: 'Who you are', href: '#', status: 'Completed' },
            {
              title: 'The child',
              href: '#',
              hint: 'Name, date of birth, school',
              status: <Tag colour="blue">Incomplete</Tag>,
            },
            { title: 'Send', status: 'Cannot start yet', cannotStartYet: true },
          ]}
        />
        <h2 class="govuk-heading-m">History</h2>
        <Timeline
          headingLevel={3}
          entries={[
            {
              title: 'Question asked',
              by: 'Amira Holloway, front door',
              when: '22 November 2026 at 9:14am',
              at: '2026-11-22T09:14:00Z',
              body: <p class="govuk-body">Was he in school on Thursday and Friday?</p>,
            },
            { title: 'Received', by: 'Lantern Hill Primary', when: '21 November 2026 at 4:02pm' },
          ]}
        />
        <MessageThread
          messages={[
            {
              from: 'Front door',
              ours: true,
              when: 'today at 9:14am',
              body: 'Was he in school on Thursday and Friday?',
            },
            {
              from: 'Lantern Hill Primary',
              when: 'today at 9:40am',
              body: 'Thursday yes.\nFriday no, and nobody rang us.',
            },
          ]}
        />
        <Tabs
          idPrefix="views"
          items={[
            { label: 'Police', panel: <p class="govuk-body">Two call-outs.</p> },
            { label: 'Health', panel: <p class="govuk-body">No concerns known.</p> },
          ]}
        />
        <InsetText>“I want it to be quiet at home.”</InsetText>
        <WarningText>Names of other families must not be in the letter.</WarningText>
        <Details summary="What the levels mean">Level 3 is targeted support.</Details>
        <Panel title="Concern sent" headingLevel={2}>
          Your reference
          <br />
          <strong>WY-7KQ4-22</strong>
        </Panel>
        <Breadcrumbs items={[{ text: 'People', href: '#' }, { text: 'Robin Example' }]} />
        <Button href="#" isStart>
          Start now
        </Button>
      </div>
    </div>
  </Page>
);
