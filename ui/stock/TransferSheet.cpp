// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/TransferSheet.h"

#include "base/Text.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"
#include "ui/stock/GoodsEntry.h"
#include "ui/stock/PiecesEdit.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using catalog::TransferStatus;
using tables::ColumnKind;

const QString fromKey = QStringLiteral("from");
const QString toKey = QStringLiteral("to");
const QString noteKey = QStringLiteral("note");
const QString differenceKey = QStringLiteral("difference");
const QString differenceNoteKey = QStringLiteral("differenceNote");

std::vector<tables::Column> lineColumns()
{
    return {{"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnKind::Text, ""},
            {"sku", QT_TRANSLATE_NOOP("List", "SKU"), ColumnKind::Text, ""},
            {"sent", QT_TRANSLATE_NOOP("List", "Sent"), ColumnKind::Number, ""},
            {"received", QT_TRANSLATE_NOOP("List", "Received"), ColumnKind::Number, ""}};
}

QComboBox &comboOf(const Form &form, const QString &key)
{
    return *static_cast<QComboBox *>(form.field(key));
}

} // namespace

Result<TransferRecord> readTransferRecord(store::Connection &connection, catalog::TransferId id)
{
    auto transfer = catalog::transfer(connection, id);
    if (!transfer)
        return Failure(transfer.error());
    auto stores = catalog::stores(connection);
    if (!stores)
        return Failure(stores.error());
    return TransferRecord{std::move(*transfer), std::move(*stores)};
}

TransferSheet::TransferSheet(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_facts(new FactSheet(this))
    , m_form(new Form(this))
    , m_entry(new GoodsEntry(workbench, this))
    , m_pieces(new PiecesEdit(this))
    , m_lines(new ListView(workbench.formats, this))
    , m_lineRows(new RowsModel(lineColumns(), this))
{
    m_lines->show(m_lineRows->columns(), m_lineRows);
    m_lines->setSortable(false);
    m_lines->setFitsContents(true);
    m_lines->remember(workbench.settings, QStringLiteral("transfer-lines"), workbench.store.actor());
    auto *note = new QLineEdit;
    note->setMaxLength(longestName);
    auto *differenceNote = new QLineEdit;
    differenceNote->setMaxLength(longestName);
    auto *difference = new QComboBox;
    for (const auto reason : {catalog::StockReason::Adjustment, catalog::StockReason::Damage})
        difference->addItem(QString(), catalog::keyOf(reason));
    m_form->addField(fromKey, {}, new QComboBox);
    m_form->addField(toKey, {}, new QComboBox);
    m_form->addField(noteKey, {}, note);
    m_form->addField(differenceKey, {}, difference);
    m_form->addField(differenceNoteKey, {}, differenceNote);
    m_form->layout()->setContentsMargins({});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    column->setSpacing(measure::gap3);
    m_facts->layout()->setContentsMargins({});
    for (QWidget *part :
         {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_lines), static_cast<QWidget *>(m_entry),
          static_cast<QWidget *>(m_pieces), static_cast<QWidget *>(m_form)})
        column->addWidget(part);
    column->addStretch(1);
    connect(m_entry, &GoodsEntry::entered, this, &TransferSheet::addGoods);
    connect(m_pieces, &PiecesEdit::edited, this, [this] {
        if (is(TransferStatus::Draft))
            save();
    });
    connect(m_form, &Form::edited, this, [this](const QString &key) {
        if (key == fromKey || key == toKey)
            save();
    });
    connect(note, &QLineEdit::editingFinished, this, &TransferSheet::save);
    retranslate();
}

void TransferSheet::retranslate()
{
    m_lines->setAccessibleName(tr("What is sent"));
    m_form->setLabel(fromKey, tr("From"));
    m_form->setLabel(toKey, tr("To"));
    m_form->setLabel(noteKey, tr("Note"));
    m_form->setLabel(differenceKey, tr("What differs is"));
    m_form->setLabel(differenceNoteKey, tr("Note"), tr("Say what happened where another number came."));
    QComboBox &difference = comboOf(*m_form, differenceKey);
    for (int i = 0; i < difference.count(); ++i)
        difference.setItemText(i, stateLook(difference.itemData(i).toString()).word);
    if (m_record)
        show(*m_record);
}

bool TransferSheet::is(TransferStatus status) const
{
    return m_record && m_record->transfer.status == status;
}

void TransferSheet::show(const TransferRecord &record)
{
    m_record = record;
    // A draft is saved while somebody types, and nobody is asked for each letter.
    const bool isDraft = is(TransferStatus::Draft) && m_workbench.may(Permission::AdjustStock);
    const bool isSent = is(TransferStatus::Sent) && m_workbench.offers(Permission::AdjustStock);
    m_facts->setVisible(!isDraft);
    m_entry->setVisible(isDraft);
    m_pieces->setVisible(isDraft || isSent);
    m_lines->setVisible(!isDraft && !isSent);
    m_form->setVisible(isDraft || isSent);
    for (const QString &key : {fromKey, toKey, noteKey})
        m_form->setFieldVisible(key, isDraft);
    for (const QString &key : {differenceKey, differenceNoteKey})
        m_form->setFieldVisible(key, isSent);
    m_filling = true;
    isDraft ? showDraft() : showFacts();
    showLines();
    m_filling = false;
}

void TransferSheet::showDraft()
{
    const catalog::Transfer &transfer = m_record->transfer;
    if (transfer.id == m_draftShown && m_form->isDirty())
        return; // somebody is typing
    m_draftShown = transfer.id;
    for (const QString &key : {fromKey, toKey}) {
        QComboBox &combo = comboOf(*m_form, key);
        combo.clear();
        for (const catalog::Premises &store : m_record->stores)
            combo.addItem(store.name, store.id.text());
    }
    m_form->load({{fromKey, transfer.from.text()}, {toKey, transfer.to.text()}, {noteKey, transfer.note}});
}

void TransferSheet::showFacts()
{
    const catalog::Transfer &transfer = m_record->transfer;
    const Formats &formats = m_workbench.formats;
    m_facts->clear();
    m_facts->addFact(tr("From"), transfer.fromName);
    m_facts->addFact(tr("To"), transfer.toName);
    if (transfer.sentAt)
        m_facts->addFact(tr("Sent"), formats.relative(*transfer.sentAt), formats.instant(*transfer.sentAt));
    if (transfer.receivedAt)
        m_facts->addFact(tr("Received"), formats.relative(*transfer.receivedAt), formats.instant(*transfer.receivedAt));
    if (!transfer.note.isEmpty())
        m_facts->addFact(tr("Note"), transfer.note);
    m_form->load({{differenceKey, catalog::keyOf(catalog::StockReason::Adjustment)}, {differenceNoteKey, QString()}});
}

void TransferSheet::showLines()
{
    std::vector<PiecesEdit::Line> pieces;
    std::vector<tables::Row> rows;
    for (const catalog::TransferLine &line : m_record->transfer.lines) {
        pieces.push_back({line.variant, line.title, line.sku, line.quantity});
        rows.push_back({line.title, line.sku, line.quantity, line.received ? QVariant(*line.received) : QVariant()});
    }
    const bool isDraft = is(TransferStatus::Draft);
    m_pieces->setLines(pieces, isDraft ? 1 : 0, isDraft);
    m_lineRows->setRows(std::move(rows));
}

bool TransferSheet::takeScan(const QString &code)
{
    if (!is(TransferStatus::Draft) || m_entry->isHidden())
        return false;
    m_entry->takeScan(code);
    return true;
}

void TransferSheet::addGoods(const catalog::VariantFound &goods, qint64 quantity)
{
    if (quantity <= 0) {
        m_entry->complain(tr("Enter how many pieces are sent: 1 or more."));
        return;
    }
    std::vector<PiecesEdit::Line> lines = m_pieces->lines();
    const auto line = std::ranges::find(lines, goods.variant, &PiecesEdit::Line::variant);
    if (line == lines.end())
        lines.push_back({goods.variant, goods.title, goods.sku, quantity});
    else
        line->quantity += quantity;
    m_pieces->setLines(lines, 1, true);
    save();
}

catalog::TransferDraft TransferSheet::draft() const
{
    catalog::TransferDraft draft;
    draft.from = StoreId::fromText(m_form->text(fromKey)).value_or(StoreId());
    draft.to = StoreId::fromText(m_form->text(toKey)).value_or(StoreId());
    draft.note = m_form->text(noteKey);
    for (const PiecesEdit::Line &line : m_pieces->lines())
        draft.lines.push_back({line.variant, line.quantity});
    return draft;
}

template<typename F>
void TransferSheet::change(F operation, const QString &done)
{
    m_workbench.write(this, operation).then(this, [this, done](const Result<void> &changed) {
        if (!changed)
            m_form->showError(changed.error());
        else
            m_form->markSaved();
        if (changed && !done.isEmpty())
            m_workbench.toast(done, {});
    });
}

void TransferSheet::save()
{
    if (m_filling || !is(TransferStatus::Draft))
        return;
    m_form->clearErrors();
    change([id = m_record->transfer.id,
            draft = draft()](store::UnitOfWork &work) { return catalog::updateTransfer(work, id, draft); },
           {});
}

void TransferSheet::send()
{
    change([id = m_record->transfer.id](store::UnitOfWork &work) { return catalog::sendTransfer(work, id); },
           tr("%1 is on its way to %2").arg(m_record->transfer.number, m_record->transfer.toName));
}

void TransferSheet::receive()
{
    catalog::TransferReceived received;
    const auto &sent = m_record->transfer.lines;
    for (size_t i = 0; i < sent.size() && i < m_pieces->lines().size(); ++i) {
        if (m_pieces->lines()[i].quantity != sent[i].quantity)
            received.lines.push_back({sent[i].variant, m_pieces->lines()[i].quantity});
    }
    received.difference =
        catalog::stockReasonFrom(m_form->text(differenceKey)).value_or(catalog::StockReason::Adjustment);
    received.note = m_form->text(differenceNoteKey);
    change([id = m_record->transfer.id,
            received](store::UnitOfWork &work) { return catalog::receiveTransfer(work, id, received); },
           tr("%1 received in %2").arg(m_record->transfer.number, m_record->transfer.toName));
}

void TransferSheet::cancel()
{
    change([id = m_record->transfer.id](store::UnitOfWork &work) { return catalog::cancelTransfer(work, id); },
           tr("%1 cancelled").arg(m_record->transfer.number));
}

void TransferSheet::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
