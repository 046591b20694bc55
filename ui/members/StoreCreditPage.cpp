// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/StoreCreditPage.h"

#include "base/Text.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

const QString amountKey = QStringLiteral("amount");
const QString noteKey = QStringLiteral("note");

std::vector<tables::Column> entryColumns()
{
    return {{"when", QT_TRANSLATE_NOOP("List", "When"), ColumnKind::Instant, ""},
            {"reason", QT_TRANSLATE_NOOP("List", "Reason"), ColumnKind::State, ""},
            {"amount", QT_TRANSLATE_NOOP("List", "Amount"), ColumnKind::Money, ""},
            {"note", QT_TRANSLATE_NOOP("List", "Why"), ColumnKind::Text, ""}};
}

} // namespace

StoreCreditPage::StoreCreditPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_balance(new QLabel(this))
    , m_begin(new QPushButton(this))
    , m_none(new QLabel(this))
    , m_entries(new ListView(workbench.formats, this))
    , m_rows(new RowsModel(entryColumns(), this))
    , m_adjusting(new QWidget(this))
    , m_form(new Form(m_adjusting))
    , m_book(new QPushButton(m_adjusting))
    , m_cancel(new QPushButton(m_adjusting))
{
    build();
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (m_member.id && changes.touches(QStringLiteral("store_credit_entries")))
            read();
    });
    retranslate();
}

void StoreCreditPage::build()
{
    m_entries->show(m_rows->columns(), m_rows);
    m_entries->setSortable(false);
    m_entries->setFitsContents(true);
    m_entries->remember(m_workbench.settings, QStringLiteral("member-credit"), m_workbench.store.actor());
    connect(m_entries, &ListView::opened, this, [this](qint64 order) {
        if (order != 0)
            emit orderWanted(order);
    });
    m_balance->setFont(sectionFont());
    m_none->setWordWrap(true);
    m_begin->setAutoDefault(false);
    makeMainButton(*m_book);
    auto *note = new QLineEdit(this);
    note->setMaxLength(longestName);
    m_form->addField(amountKey, {}, new MoneyEdit(m_workbench.formats.currency(), this));
    m_form->addField(noteKey, {}, note);
    m_form->setCheck(amountKey, [this] {
        return m_form->value(amountKey).toLongLong() == 0 ? tr("Enter how much to give, or to take with a minus.")
                                                          : QString();
    });
    m_form->setCheck(noteKey, [this] {
        return m_form->text(noteKey).isEmpty() ? tr("Say why the store credit changes.") : QString();
    });
    connect(m_begin, &QPushButton::clicked, this, &StoreCreditPage::startAdjusting);
    connect(m_form, &Form::saveRequested, this, &StoreCreditPage::adjust);
    connect(m_book, &QPushButton::clicked, this, &StoreCreditPage::adjust);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_form->revert();
        m_adjusting->hide();
        m_entries->setFocus();
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_book);
    auto *column = new QVBoxLayout(m_adjusting);
    column->setContentsMargins(0, 0, 0, 0);
    m_form->layout()->setContentsMargins({});
    column->addWidget(m_form);
    column->addLayout(buttons);
    m_adjusting->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_adjusting);
    auto *head = new QHBoxLayout;
    head->addWidget(m_balance, 1);
    head->addWidget(m_begin);
    layout->addLayout(head);
    layout->addWidget(m_none);
    layout->addWidget(m_entries);
    layout->addStretch(1);
}

void StoreCreditPage::retranslate()
{
    m_begin->setText(tr("Give or take store credit…"));
    m_none->setText(tr("Nothing was left here for the next purchase yet."));
    m_entries->setAccessibleName(tr("Entries of the store credit, the newest first"));
    m_book->setText(tr("Book"));
    m_cancel->setText(tr("Cancel"));
    m_form->setLabel(amountKey, tr("Amount"), tr("Below 0 takes store credit away."));
    m_form->setLabel(noteKey, tr("Reason"));
    showContent();
}

void StoreCreditPage::showMember(const members::Member &member)
{
    if (member.id != m_member.id) {
        m_adjusting->hide();
        m_content = {};
    }
    m_member = member;
    showContent();
    read();
}

Result<StoreCreditPage::Content> StoreCreditPage::readContent(store::Connection &connection, members::MemberId member)
{
    const auto balance = orders::storeCredit(connection, member);
    auto entries = balance ? orders::storeCreditHistory(connection, member) : Failure(balance.error());
    return entries.map([&](std::vector<orders::StoreCreditEntry> &found) {
        return Content{*balance, std::move(found)};
    });
}

void StoreCreditPage::read()
{
    m_workbench.store
        .read([member = m_member.id](store::Connection &connection) { return readContent(connection, member); })
        .then(this, [this, member = m_member.id](const Result<Content> &content) {
            if (!content || member != m_member.id)
                return;
            m_content = *content;
            showContent();
        });
}

void StoreCreditPage::showContent()
{
    m_balance->setText(tr("Store credit: %1").arg(m_workbench.formats.moneyWithSymbol(m_content.balance)));
    m_begin->setEnabled(m_member.id && !m_member.archivedAt && m_workbench.offers(Permission::GiveRefunds));
    std::vector<tables::Row> rows;
    std::vector<qint64> ids;
    for (const orders::StoreCreditEntry &entry : m_content.entries) {
        const QString why = entry.note.isEmpty() ? entry.orderNumber : entry.note;
        rows.push_back({entry.occurredAt.ms, orders::keyOf(entry.reason), entry.amount.minor, why});
        ids.push_back(entry.order.value);
    }
    m_rows->setRows(std::move(rows), std::move(ids));
    m_entries->setVisible(!m_content.entries.empty());
    m_none->setVisible(m_content.entries.empty());
}

void StoreCreditPage::startAdjusting()
{
    m_form->keepDraft(&m_workbench.drafts, QStringLiteral("storeCredit/") + m_member.id.text());
    m_form->load({{amountKey, QVariant()}, {noteKey, QString()}});
    m_adjusting->show();
    m_form->focusFirst();
}

void StoreCreditPage::adjust()
{
    if (!m_form->validate())
        return;
    const members::MemberId member = m_member.id;
    const Money amount{m_form->value(amountKey).toLongLong()};
    m_book->setEnabled(false);
    m_workbench
        .write(this, [member, amount, note = m_form->text(noteKey)](
                         store::UnitOfWork &work) { return orders::adjustStoreCredit(work, member, amount, note); })
        .then(this, [this, member, amount](const Result<void> &done) {
            m_book->setEnabled(true);
            if (done)
                adjusted(member, amount);
            else
                m_form->showError(done.error());
        });
}

void StoreCreditPage::adjusted(members::MemberId member, Money amount)
{
    m_form->markSaved();
    m_adjusting->hide();
    m_entries->setFocus();
    // A ledger is never changed: what is taken back is booked the other way round.
    const auto undo = undoBy(
        m_workbench, [member, amount, note = tr("Takes back an entry made by mistake")](store::UnitOfWork &work) {
            return orders::adjustStoreCredit(work, member, -amount, note);
        });
    const QString sum = m_workbench.formats.moneyWithSymbol(amount < Money{} ? -amount : amount);
    m_workbench.toast(amount > Money{} ? tr("%1 store credit given to %2").arg(sum, m_member.name)
                                       : tr("%1 store credit taken from %2").arg(sum, m_member.name),
                      undo);
}

} // namespace shopdesk::ui
