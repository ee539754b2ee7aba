import { BackLink } from '../../web/components/back-link.tsx';
import { Breadcrumbs } from '../../web/components/breadcrumbs.tsx';
import { Button } from '../../web/components/button.tsx';
import { CharacterCount } from '../../web/components/character-count.tsx';
import { Details } from '../../web/components/details.tsx';
import { FileUpload } from '../../web/components/file-upload.tsx';
import { Footer } from '../../web/components/footer.tsx';
import { Header } from '../../web/components/header.tsx';
import { InsetText } from '../../web/components/inset-text.tsx';
import { NotificationBanner } from '../../web/components/notification-banner.tsx';
import { Pagination } from '../../web/components/pagination.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { PhaseBanner } from '../../web/components/phase-banner.tsx';
import { ServiceNavigation } from '../../web/components/service-navigation.tsx';
import { SkipLink } from '../../web/components/skip-link.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { Table } from '../../web/components/table.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { TaskList } from '../../web/components/task-list.tsx';
import { WarningText } from '../../web/components/warning-text.tsx';
import { equalsFixtures, labelledOf, type Options, words } from './govuk-fixtures.tsx';

const own = (o: Options) => ({ id: o.id, class: o.classes, attributes: o.attributes });

const withWords = (items: Options[] = []) => items.map((item) => item && { ...item, text: words(item) });

const raw = (o: Options, text: string, html: string) => words({ text: o[text], html: o[html] });

equalsFixtures('back-link', (o) => (
  <BackLink {...own(o)} href={o.href ?? '#'}>
    {words(o)}
  </BackLink>
));

equalsFixtures('breadcrumbs', (o) => (
  <Breadcrumbs {...own(o)} items={withWords(o.items)} collapseOnMobile={o.collapseOnMobile} label={o.labelText} />
));

equalsFixtures(
  'character-count',
  (o) => (
    <CharacterCount
      {...o}
      {...labelledOf(o)}
      describedBy={undefined}
      description={o.textareaDescriptionText}
      countClass={o.countMessage?.classes}
    />
  ),
  { 'English only': ['with translations'] },
);

equalsFixtures('details', (o) => (
  <Details {...own(o)} open={o.open} summary={raw(o, 'summaryText', 'summaryHtml')}>
    {words(o)}
  </Details>
));

equalsFixtures('file-upload', (o) => <FileUpload {...o} {...labelledOf(o)} />, {
  "the browser's own picker, without the script that replaces it": [
    'enhanced',
    'enhanced, with error message and hint',
    'enhanced, multiple files',
    'enhanced, custom wrapper classes and attributes',
    'translated',
  ],
});

equalsFixtures(
  'footer',
  (o) => (
    <Footer
      {...own(o)}
      containerClass={o.containerClasses}
      links={o.meta?.items}
      linksTitle={o.meta?.visuallyHiddenTitle}
    >
      {words(o.meta)}
    </Footer>
  ),
  {
    'columns of links': [
      'with default width navigation (one column)',
      'with default width navigation (two columns)',
      'with navigation',
      'Full GDS example',
      'Three equal columns',
      'with navigation item attributes',
    ],
    'a heading over nothing': ['with empty meta', 'with empty meta items'],
  },
  (html) =>
    html
      .replace(/<svg[^>]*govuk-footer__(crown|licence-logo)[\s\S]*?<\/svg>/g, '')
      .replace(/<span class="govuk-footer__licence-description">[\s\S]*?<\/span>/, '')
      .replace(/<div class="govuk-footer__meta-item">[\s\S]*?<\/div>/, ''),
);

equalsFixtures('generic-header', (o) => (
  <Header {...own(o)} href={o.url} containerClass={o.containerClasses}>
    {raw(o, 'logoText', 'logoHtml')}
  </Header>
));

equalsFixtures('inset-text', (o) => <InsetText {...own(o)}>{words(o)}</InsetText>);

equalsFixtures('notification-banner', (o) => (
  <NotificationBanner
    {...own(o)}
    success={o.type === 'success'}
    title={raw(o, 'titleText', 'titleHtml')}
    titleId={o.titleId}
    headingLevel={o.titleHeadingLevel}
    role={o.role}
    disableAutoFocus={o.disableAutoFocus}
    text={o.html ? undefined : o.text}
  >
    {words({ html: o.html })}
  </NotificationBanner>
));

const arrow = (link: Options) => link && { ...link, text: words(link), label: link.labelText };

equalsFixtures('pagination', (o) => (
  <Pagination
    {...own(o)}
    previous={arrow(o.previous)}
    next={arrow(o.next)}
    items={o.items?.map((item: Options) =>
      item?.number !== undefined || item?.ellipsis ? { ...item, hiddenText: item.visuallyHiddenText } : null,
    )}
    label={o.landmarkLabel}
  />
));

equalsFixtures(
  'panel',
  (o) => (
    <Panel
      {...own(o)}
      title={raw(o, 'titleText', 'titleHtml')}
      headingLevel={o.headingLevel}
      interruption={o.classes?.includes('govuk-panel--interruption')}
      class={o.classes?.replace('govuk-panel--interruption', '')}
      actions={o.actions?.items?.map((action: Options) =>
        !action.href || action.type === 'button' ? (
          <Button variant="inverse" {...action} {...own(action)} type={action.type ?? 'button'}>
            {action.text}
          </Button>
        ) : (
          <a class={`govuk-link govuk-link--inverse ${action.classes ?? ''}`} href={action.href} {...action.attributes}>
            {action.text}
          </a>
        ),
      )}
    >
      {words(o)}
    </Panel>
  ),
  {
    'the row of actions takes no class or attribute': [
      'interruption, with actions classes and attributes',
      'interruption, button link',
    ],
    'a row of no actions': ['interruption, no actions items'],
  },
);

equalsFixtures('phase-banner', (o) => (
  <PhaseBanner {...own(o)} tag={words(o.tag)} tagClass={o.tag?.classes}>
    {words(o)}
  </PhaseBanner>
));

equalsFixtures(
  'service-navigation',
  (o) => (
    <ServiceNavigation
      {...own(o)}
      {...o}
      serviceHref={o.serviceUrl}
      navigation={withWords(o.navigation)}
      navigationClass={o.navigationClasses}
      menuText={o.menuButtonText}
      menuLabel={o.menuButtonLabel}
      collapse={o.collapseNavigationOnMobile}
    />
  ),
  {
    'one slot, after the links': [
      'with slotted content',
      'with `inline` end slot',
      'with language navigation',
      'with right-aligned language navigation',
      'inverse with language navigation',
    ],
  },
);

equalsFixtures('skip-link', (o) => (
  <SkipLink {...own(o)} href={o.href ?? '#content'}>
    {words(o)}
  </SkipLink>
));

const actions = (list: Options) =>
  list?.items && withWords(list.items).map((a) => ({ ...a, class: a.classes, hiddenText: a.visuallyHiddenText }));

equalsFixtures('summary-list', (o) => (
  <SummaryList
    {...own(o)}
    card={
      o.card && {
        ...own(o.card),
        title: words(o.card.title),
        headingLevel: o.card.title?.headingLevel,
        actions: actions(o.card.actions),
      }
    }
    rows={(o.rows ?? []).map(
      (row: Options) =>
        row && {
          key: words(row.key),
          value: words(row.value),
          actions: actions(row.actions),
          keyClass: row.key?.classes,
          valueClass: row.value?.classes,
          actionsClass: row.actions?.classes,
          class: row.classes,
        },
    )}
  />
));

const cells = (row: Options) =>
  row && withWords(row).map((cell) => ({ ...cell, class: cell.classes, numeric: cell.format === 'numeric' }));

equalsFixtures('table', (o) => (
  <Table
    {...own(o)}
    caption={o.caption}
    captionSize={o.captionClasses?.replace('govuk-table__caption--', '')}
    head={cells(o.head)}
    rows={o.rows.map(cells)}
    firstCellIsHeader={o.firstCellIsHeader}
  />
));

equalsFixtures('tabs', (o) => (
  <Tabs
    {...own(o)}
    title={o.title}
    idPrefix={o.idPrefix}
    items={(o.items ?? []).map(
      (tab: Options) =>
        tab && {
          ...tab,
          panel: tab.panel.html ? words(tab.panel) : tab.panel.text && <p class="govuk-body">{tab.panel.text}</p>,
          panelAttributes: tab.panel.attributes,
        },
    )}
  />
));

equalsFixtures('tag', (o) => <Tag {...own(o)}>{words(o)}</Tag>);

equalsFixtures('task-list', (o) => (
  <TaskList
    {...own(o)}
    idPrefix={o.idPrefix}
    items={o.items.map(
      (item: Options) =>
        item && {
          title: words(item.title),
          titleClass: item.title.classes,
          href: item.href,
          hint: words(item.hint),
          status: item.status.tag ? <Tag {...own(item.status.tag)}>{words(item.status.tag)}</Tag> : words(item.status),
          statusClass: item.status.classes,
          class: item.classes,
        },
    )}
  />
));

equalsFixtures('warning-text', (o) => (
  <WarningText {...own(o)} hiddenText={o.iconFallbackText || undefined}>
    {words(o)}
  </WarningText>
));
