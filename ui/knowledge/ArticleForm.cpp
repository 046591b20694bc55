// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knowledge/ArticleForm.h"

#include "base/Text.h"
#include "knowledge/Articles.h"
#include "ui/parts/Form.h"
#include "ui/parts/States.h"
#include "ui/parts/Undo.h"
#include "ui/tickets/TicketFieldsForm.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace shopdesk::ui {

namespace {

const QString titleKey = QStringLiteral("title");
const QString bodyKey = QStringLiteral("body");
const QString visibilityKey = QStringLiteral("visibility");
const QString categoryKey = QStringLiteral("category");
const QString languageKey = QStringLiteral("language");
constexpr int bodyHeight = 300;

} // namespace

ArticleForm::ArticleForm(Workbench &workbench, QWidget *parent)
    : RecordForm(workbench, QStringLiteral("article"), parent), m_visibility(new QComboBox), m_category(new QComboBox)
{
    auto *title = new QLineEdit;
    title->setMaxLength(longestName);
    form()->addField(titleKey, {}, title);
    auto *body = new QPlainTextEdit;
    body->setMinimumHeight(bodyHeight);
    body->setTabChangesFocus(true);
    form()->addField(bodyKey, {}, body);
    for (const char *visibility : {"public", "internal"})
        m_visibility->addItem(QString(), QString::fromLatin1(visibility));
    form()->addField(visibilityKey, {}, m_visibility);
    form()->addField(categoryKey, {}, m_category);
    auto *language = new QLineEdit;
    language->setMaxLength(tickets::longestTag);
    form()->addField(languageKey, {}, language);
    form()->setCheck(titleKey, [this] { return recordName().isEmpty() ? tr("Give the article a title.") : QString(); });
    form()->setCheck(bodyKey,
                     [this] { return form()->text(bodyKey).isEmpty() ? tr("Write the article first.") : QString(); });
    retranslate();
}

void ArticleForm::retranslate()
{
    form()->setLabel(titleKey, tr("Title"), tr("As a customer would ask: “Where is my parcel?”"));
    form()->setLabel(bodyKey, tr("Words"),
                     tr("# begins a heading, - a list; **strong**, *stressed*, [words](https://address)."));
    form()->setLabel(visibilityKey, tr("For whom"));
    form()->setLabel(categoryKey, tr("Category"), tr("It is offered first for tickets of this category."));
    form()->setLabel(languageKey, tr("Language"), tr("Such as zh or en. Empty: any."));
    for (int i = 0; i < m_visibility->count(); ++i)
        m_visibility->setItemText(i, stateLook(QLatin1String("article_") + m_visibility->itemData(i).toString()).word);
}

void ArticleForm::load(const knowledge::Article &article)
{
    m_before = article;
    fillCategories(workbench(), *m_category);
    start(article.id.value, {{titleKey, article.draft.title},
                             {bodyKey, article.draft.body},
                             {visibilityKey, knowledge::keyOf(article.draft.visibility)},
                             {categoryKey, article.draft.category.value},
                             {languageKey, article.draft.language}});
}

knowledge::ArticleDraft ArticleForm::typed() const
{
    return {form()->text(titleKey),
            form()->text(bodyKey),
            knowledge::visibilityFrom(form()->value(visibilityKey).toString()).value_or(m_before.draft.visibility),
            {form()->value(categoryKey).toLongLong()},
            form()->text(languageKey)};
}

RecordForm::Saving ArticleForm::saving()
{
    const knowledge::ArticleId id = m_before.id;
    if (!id) {
        return {
            [draft = typed()](store::UnitOfWork &work) {
                return knowledge::createArticle(work, draft).map([](knowledge::ArticleId made) { return made.value; });
            },
            {}};
    }
    return {[draft = typed(), id](store::UnitOfWork &work) {
                return knowledge::updateArticle(work, id, draft).map([id] { return id.value; });
            },
            undoBy(workbench(), [id, before = m_before.draft](store::UnitOfWork &work) {
                return knowledge::updateArticle(work, id, before);
            })};
}

std::function<void()> ArticleForm::undoOfNew(qint64 id)
{
    return undoBy(workbench(), [id](store::UnitOfWork &work) { return knowledge::archiveArticle(work, {id}); });
}

QString ArticleForm::recordName() const
{
    return form()->text(titleKey);
}

bool ArticleForm::isWhole() const
{
    return !recordName().isEmpty() && !form()->text(bodyKey).isEmpty();
}

} // namespace shopdesk::ui
