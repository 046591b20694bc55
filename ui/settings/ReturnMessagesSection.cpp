// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ReturnMessagesSection.h"

#include "ui/parts/Form.h"
#include "ui/settings/EditableRows.h"
#include "ui/settings/UndoSetting.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace shopdesk::ui {

using returns::Occasion;

namespace {

const QString sentKey = QStringLiteral("sent");
constexpr int textHeight = 110;

/// The languages of the program; others can be written with the command line.
const QString languages[] = {QStringLiteral("en"), QStringLiteral("zh")};

/// As the errors of the operation name the field.
QString fieldOf(const QString &language)
{
    return QStringLiteral("texts.") + language;
}

struct Words
{
    const char *title;
    const char *suggestion;
};

/// In the order of the occasions.
constexpr Words words[returns::occasionCount] = {
    {QT_TRANSLATE_NOOP("ReturnMessages", "Return asked for"),
     QT_TRANSLATE_NOOP("ReturnMessages",
                       "Dear {customer},\n\nwe have your return {number} of the order {order}. We look at it "
                       "and write to you again.\n\n{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Return approved"),
     QT_TRANSLATE_NOOP("ReturnMessages",
                       "Dear {customer},\n\nyour return {number} is approved. Bring the goods to us or send "
                       "them, with this number on the parcel.\n\n{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Return declined"),
     QT_TRANSLATE_NOOP("ReturnMessages",
                       "Dear {customer},\n\nwe cannot accept your return {number}. {note}\n\n{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Goods received"),
     QT_TRANSLATE_NOOP("ReturnMessages",
                       "Dear {customer},\n\nthe goods of your return {number} are here. We look at them "
                       "next.\n\n{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Goods inspected"),
     QT_TRANSLATE_NOOP("ReturnMessages",
                       "Dear {customer},\n\nwe have looked at the goods of your return {number} and settle it "
                       "next.\n\n{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Return settled"),
     QT_TRANSLATE_NOOP("ReturnMessages",
                       "Dear {customer},\n\nyour return {number} is settled: {amount} is given back.\n\n"
                       "{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Return closed"),
     QT_TRANSLATE_NOOP("ReturnMessages", "Dear {customer},\n\nyour return {number} is done.\n\n{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Return cancelled"),
     QT_TRANSLATE_NOOP("ReturnMessages",
                       "Dear {customer},\n\nyour return {number} is cancelled; you keep the goods.\n\n"
                       "{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Declined return looked at again"),
     QT_TRANSLATE_NOOP("ReturnMessages", "Dear {customer},\n\nwe look at your return {number} again.\n\n{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Repair taken in"),
     QT_TRANSLATE_NOOP("ReturnMessages", "Dear {customer},\n\nwe have taken your repair {number} in.\n\n{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Repair quoted"),
     QT_TRANSLATE_NOOP("ReturnMessages",
                       "Dear {customer},\n\nyour repair {number} will cost {amount}. Shall we do it?\n\n"
                       "{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Repair to be done"),
     QT_TRANSLATE_NOOP("ReturnMessages", "Dear {customer},\n\nwe begin with your repair {number}.\n\n{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Repair not to be done"),
     QT_TRANSLATE_NOOP("ReturnMessages",
                       "Dear {customer},\n\nyour repair {number} is not done. Please pick the piece up.\n\n"
                       "{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Repair ready"),
     QT_TRANSLATE_NOOP("ReturnMessages",
                       "Dear {customer},\n\nyour repair {number} is ready. Please pick it up in {store}.\n\n"
                       "{shop}")},
    {QT_TRANSLATE_NOOP("ReturnMessages", "Repair picked up"),
     QT_TRANSLATE_NOOP("ReturnMessages",
                       "Dear {customer},\n\nyou have your repair {number} again. Thank you.\n\n{shop}")},
};

QString said(const char *source)
{
    return QCoreApplication::translate("ReturnMessages", source);
}

const Words &wordsOf(Occasion occasion)
{
    return words[static_cast<size_t>(occasion)];
}

qint64 rowOf(Occasion occasion)
{
    return static_cast<qint64>(occasion) + 1; // 0 would be a new row
}

} // namespace

ReturnMessagesSection::ReturnMessagesSection(Workbench &workbench, QWidget *parent)
    : Section(parent), m_workbench(workbench), m_rows(new EditableRows(this)), m_preview(new QLabel(this))
{
    Form *form = m_rows->form();
    form->addField(sentKey, {}, new QCheckBox(this));
    for (const QString &language : languages) {
        auto *text = new QPlainTextEdit(this);
        text->setFixedHeight(textHeight);
        text->setTabChangesFocus(true);
        form->addField(fieldOf(language), {}, text);
    }
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    form->addWide(m_preview);
    m_rows->setEditable(workbench.offers(Permission::ManageShop));
    body()->addWidget(m_rows);
    connect(form, &Form::edited, this, &ReturnMessagesSection::showPreview);
    connect(m_rows, &EditableRows::loadRequested, this, &ReturnMessagesSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &ReturnMessagesSection::save);
    retranslate();
    read();
}

QString ReturnMessagesSection::preview() const
{
    return m_preview->text();
}

void ReturnMessagesSection::retranslate()
{
    setTitle(
        tr("Messages to customers"),
        tr("What is said by mail at each step of a return or repair, in its ticket, once. Who has refused messages about "
           "orders by e-mail gets none; without a mailbox nobody does."));
    m_rows->setWords({});
    Form *form = m_rows->form();
    form->setLabel(sentKey, tr("Send"));
    static_cast<QCheckBox *>(form->field(sentKey))->setText(tr("The customer is told"));
    form->setLabel(fieldOf(languages[0]), tr("In English"),
                   tr("Filled in: {customer}, {number}, {order}, {amount}, {note}, {store}, {shop}."));
    form->setLabel(fieldOf(languages[1]), tr("In Chinese"),
                   tr("For customers who speak it; without words in their language the other ones are sent."));
    showRows();
    showPreview();
}

void ReturnMessagesSection::read()
{
    m_workbench.store.read([](store::Connection &connection) { return returns::stepMessages(connection); })
        .then(this, [this](const Result<std::vector<returns::StepMessage>> &all) {
            if (!all) {
                m_workbench.toast(all.error().message, {});
                return;
            }
            m_messages = *all;
            showRows();
        });
}

void ReturnMessagesSection::showRows()
{
    std::vector<EditableRows::Row> rows;
    for (const returns::StepMessage &message : m_messages)
        rows.push_back({rowOf(message.occasion), said(wordsOf(message.occasion).title),
                        message.isSent ? tr("The customer is told") : tr("Nobody is told")});
    m_rows->setRows(rows);
}

void ReturnMessagesSection::load(qint64 id)
{
    const auto found = std::ranges::find(m_messages, id, [](const auto &each) { return rowOf(each.occasion); });
    if (found == m_messages.end())
        return;
    QVariantMap values{{sentKey, found->isSent}};
    for (const QString &language : languages) {
        const auto text = found->texts.find(language);
        values[fieldOf(language)] = text == found->texts.end() ? QString() : text->second;
    }
    // Words to begin with, in the language that is spoken here.
    if (found->texts.empty())
        values[fieldOf(QLocale().language() == QLocale::Chinese ? languages[1] : languages[0])] =
            said(wordsOf(found->occasion).suggestion);
    m_rows->form()->load(values);
    showPreview();
}

void ReturnMessagesSection::showPreview()
{
    QStringList texts;
    for (const QString &language : languages) {
        if (const QString text = m_rows->form()->text(fieldOf(language)); !text.isEmpty())
            texts << text;
    }
    m_workbench.store
        .read([text = texts.join(QStringLiteral("\n\n—\n\n"))](store::Connection &connection) {
            return returns::previewMessage(connection, text);
        })
        .then(this, [this, question = ++m_question](const Result<QString> &filled) {
            if (question != m_question)
                return;
            // What is wrong is said beside the field when it is saved.
            m_preview->setText(!filled             ? filled.error().message
                               : filled->isEmpty() ? QString()
                                                   : tr("For example:\n%1").arg(*filled));
        });
}

void ReturnMessagesSection::save(qint64 id)
{
    const auto before = std::ranges::find(m_messages, id, [](const auto &each) { return rowOf(each.occasion); });
    if (before == m_messages.end())
        return;
    returns::StepMessage wanted = *before;
    wanted.isSent = m_rows->form()->value(sentKey).toBool();
    for (const QString &language : languages)
        wanted.texts[language] = m_rows->form()->text(fieldOf(language));
    m_workbench.write(this, [wanted](store::UnitOfWork &work) { return returns::setStepMessage(work, wanted); })
        .then(this, [this, old = *before](const Result<void> &done) {
            m_rows->finish(done);
            if (!done)
                return;
            m_workbench.toast(
                tr("“%1” saved").arg(said(wordsOf(old.occasion).title)),
                undoSetting(m_workbench, this, &ReturnMessagesSection::read,
                            [old](store::UnitOfWork &work) { return returns::setStepMessage(work, old); }));
            read();
        });
}

void ReturnMessagesSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
