// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knowledge/ArticlesPane.h"

#include "knowledge/ArticleList.h"
#include "knowledge/Articles.h"
#include "knowledge/HelpPage.h"
#include "ui/knowledge/ArticleForm.h"
#include "ui/knowledge/ArticleSheet.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Icons.h"
#include "ui/parts/RecordView.h"

#include <QDir>

namespace shopdesk::ui {

namespace {

Result<void> archive(store::UnitOfWork &work, qint64 id, bool archived)
{
    return archived ? knowledge::archiveArticle(work, {id}) : knowledge::restoreArticle(work, {id});
}

} // namespace

ArticlesPane::ArticlesPane(Workbench &workbench, QWidget *parent)
    : EditingPane(workbench, QStringLiteral("help"), knowledge::articleList(), knowledge::articlesInUse(),
                  Permission::AnswerTickets, archive, parent)
    , m_publish(
          addRecordAction(workbench.may(Permission::ManageTickets) ? QStringLiteral("check") : QStringLiteral("lock"),
                          Qt::CTRL | Qt::Key_P))
    , m_export(new QAction(icon(QStringLiteral("export")), {}, this))
{
    connect(m_publish, &QAction::triggered, this, &ArticlesPane::publish);
    m_export->setEnabled(workbench.offers(Permission::ExportData));
    connect(m_export, &QAction::triggered, this, &ArticlesPane::exportPage);
    addCommand(m_export);
}

ArticlesPane::~ArticlesPane() = default;

void ArticlesPane::retranslateActions()
{
    EditingPane::retranslateActions();
    m_publish->setText(tr("Publish"));
    m_export->setText(tr("Write the help page…"));
}

void ArticlesPane::retranslate()
{
    EditingPane::retranslate();
    m_sheet->retranslate();
}

EditingPane::Words ArticlesPane::words() const
{
    return {
        tr("New article"),
        tr("Article"),
        tr("Archive article"),
        tr("No articles yet"),
        tr("What customers ask again and again is answered once, here. Published articles are offered while a ticket is "
           "answered, and become the help page."),
        tr("Find by words")};
}

QString ArticlesPane::countWords(qint64 count) const
{
    return tr("%Ln article(s)", nullptr, static_cast<int>(count));
}

QString ArticlesPane::archiveManyText(int count) const
{
    return tr("Archive %Ln article(s)", nullptr, count);
}

QString ArticlesPane::archivedText(int count, bool archived) const
{
    return archived ? tr("%Ln article(s) archived", nullptr, count)
                    : tr("%Ln article(s) taken back from the archive, as drafts", nullptr, count);
}

QString ArticlesPane::helpText() const
{
    return tr(
        "Answers to what customers ask again and again. A **draft** is read by colleagues here; **published**, an article is "
        "offered while a ticket is answered. Edited after that, it goes on being read as it was published until you publish "
        "it anew.\n\n"
        "Articles **for colleagues** are never offered for an answer to a customer, and never on the help page.\n\n"
        "**Versions** shows what became of an article, and takes earlier words back. **Write the help page** makes a folder "
        "of plain web pages of all published articles for customers.");
}

std::vector<JumpList> ArticlesPane::jumpLists() const
{
    return {{list(), {QStringLiteral("title"), QStringLiteral("status")}}};
}

RecordForm *ArticlesPane::makeForm()
{
    m_articleForm = new ArticleForm(workbench());
    return m_articleForm;
}

void ArticlesPane::makePages()
{
    m_sheet = new ArticleSheet(workbench(), *records()->drawer(), this);
}

void ArticlesPane::setPagesVisible(bool visible)
{
    m_sheet->setPagesVisible(visible);
}

void ArticlesPane::startForm(bool isNew)
{
    if (isNew)
        m_articleForm->startNew();
    else
        m_articleForm->startEdit(m_record->article);
}

void ArticlesPane::readPages(qint64 id)
{
    workbench()
        .store.read([id](store::Connection &connection) { return readArticleRecord(connection, {id}); })
        .then(this, [this, id](const Result<ArticleRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                pagesFailed(id, record.error());
                return;
            }
            m_record = std::make_unique<ArticleRecord>(*record);
            m_sheet->show(*m_record);
            pagesShown(id);
        });
}

void ArticlesPane::forgetPages()
{
    m_record.reset();
}

bool ArticlesPane::concernsRecord(const store::Changes &changes) const
{
    return changes.touches(QStringLiteral("ticket_categories"));
}

qint64 ArticlesPane::shownRecord() const
{
    return m_record ? m_record->article.id.value : 0;
}

EditingPane::Heading ArticlesPane::heading() const
{
    const knowledge::Article &article = m_record->article;
    return {article.draft.title, article.hasNews() ? tr("edited since it was published") : article.categoryName,
            article.hasNews() ? QStringLiteral("article_news")
                              : QLatin1String("article_") + knowledge::keyOf(article.status)};
}

bool ArticlesPane::isArchived() const
{
    return m_record->article.status == knowledge::Status::Archived;
}

QList<QAction *> ArticlesPane::recordActions() const
{
    const knowledge::Article &article = m_record->article;
    const bool isPublished = article.status == knowledge::Status::Published && !article.hasNews();
    return isPublished ? QList<QAction *>() : QList{m_publish};
}

void ArticlesPane::publish()
{
    if (!m_record)
        return;
    workbench()
        .write(this,
               [id = m_record->article.id](store::UnitOfWork &work) { return knowledge::publishArticle(work, id); })
        .then(this, [this, title = m_record->article.draft.title](const Result<void> &done) {
            workbench().toast(done ? tr("“%1” published").arg(title) : done.error().message, {});
        });
}

void ArticlesPane::exportPage()
{
    const QString folder = workbench().askFile(
        this, {FileQuestion::Kind::Folder, tr("Write the help page into a folder"), QStringLiteral("help"), {}});
    if (folder.isEmpty())
        return;
    workbench()
        .read(this, [folder](store::Connection &connection) { return knowledge::exportHelpPage(connection, folder); })
        .then(this, [this, folder](const Result<int> &written) {
            if (!written) {
                workbench().toast(written.error().message, {});
                return;
            }
            const int count = *written;
            workbench().toast(tr("%Ln article(s) written to %1", nullptr, count).arg(QDir::toNativeSeparators(folder)),
                              {});
        });
}

} // namespace shopdesk::ui
