// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knowledge/ArticleSheet.h"

#include "knowledge/Articles.h"
#include "knowledge/Markdown.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/Theme.h"

#include <QEvent>

namespace shopdesk::ui {

namespace {

const QString wordsTab = QStringLiteral("words");
const QString factsTab = QStringLiteral("facts");
const QString versionsTab = QStringLiteral("versions");
const QString historyTab = QStringLiteral("history");

} // namespace

Result<ArticleRecord> readArticleRecord(store::Connection &connection, knowledge::ArticleId id)
{
    auto article = knowledge::article(connection, id);
    if (!article)
        return Failure(article.error());
    auto versions = knowledge::versionsOf(connection, id);
    if (!versions)
        return Failure(versions.error());
    auto history = store::auditTrail(connection, QStringLiteral("articles"), id.value);
    if (!history)
        return Failure(history.error());
    return ArticleRecord{std::move(*article), std::move(*versions), std::move(*history)};
}

ArticleView::ArticleView(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenExternalLinks(true);
    setTabChangesFocus(true);
    document()->setDocumentMargin(measure::gap4);
}

void ArticleView::showWords(const QString &html)
{
    m_html = html;
    render();
}

void ArticleView::render()
{
    document()->setDefaultStyleSheet(
        QStringLiteral("a { color: %1; } h2, h3 { font-weight: 600; }").arg(palette().color(QPalette::Link).name()));
    setHtml(m_html);
}

void ArticleView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

ArticleSheet::ArticleSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_drawer(drawer)
    , m_words(new ArticleView)
    , m_facts(new FactSheet)
    , m_versions(new VersionsPage(workbench))
    , m_history(new Timeline(workbench.formats))
{
    drawer.addTab(wordsTab, {}, m_words);
    drawer.addTab(factsTab, {}, m_facts);
    drawer.addTab(versionsTab, {}, m_versions);
    drawer.addTab(historyTab, {}, m_history);
}

void ArticleSheet::retranslate()
{
    m_drawer.setTabTitle(wordsTab, tr("Article"));
    m_drawer.setTabTitle(factsTab, tr("Use"));
    m_drawer.setTabTitle(versionsTab, tr("Versions"));
    m_drawer.setTabTitle(historyTab, tr("History"));
    m_words->setAccessibleName(tr("Article"));
    m_versions->retranslate();
    if (m_record)
        show(*m_record);
}

void ArticleSheet::setPagesVisible(bool visible)
{
    for (const QString &tab : {wordsTab, factsTab, versionsTab, historyTab})
        m_drawer.setTabVisible(tab, visible);
}

void ArticleSheet::show(const ArticleRecord &record)
{
    m_record = record;
    m_words->showWords(knowledge::toHtml(record.article.draft.body));
    showFacts(record);
    m_versions->showRecord(record);
    m_history->showEntries(inWords(record.history, m_workbench.formats), tr("Nothing has been changed here yet."));
}

void ArticleSheet::showFacts(const ArticleRecord &record)
{
    const knowledge::Article &article = record.article;
    const Formats &formats = m_workbench.formats;
    m_facts->clear();
    m_facts->addState(tr("For whom"), QLatin1String("article_") + knowledge::keyOf(article.draft.visibility));
    m_facts->addFact(tr("Category"), article.categoryName);
    m_facts->addFact(tr("Language"), article.draft.language.isEmpty() ? tr("any") : article.draft.language);
    m_facts->addFact(tr("Written"), formats.instant(article.createdAt));
    m_facts->addFact(tr("Changed"), formats.instant(article.updatedAt));
    m_facts->addSection(tr("Use"));
    m_facts->addFact(tr("Answers that it went into"), formats.number(article.uses));
    m_facts->addFact(tr("It helped"), formats.number(article.helped));
    m_facts->addFact(tr("It did not help"), formats.number(article.notHelped));
}

} // namespace shopdesk::ui
