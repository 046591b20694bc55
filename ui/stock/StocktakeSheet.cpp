// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/StocktakeSheet.h"

#include "ui/parts/FactSheet.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"
#include "ui/stock/GoodsEntry.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using catalog::StocktakeLines;
using catalog::StocktakeStatus;
using tables::ColumnKind;

constexpr int linesShown = 100;

std::vector<tables::Column> lineColumns()
{
    return {{"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnKind::Text, ""},
            {"sku", QT_TRANSLATE_NOOP("List", "SKU"), ColumnKind::Text, ""},
            {"counted", QT_TRANSLATE_NOOP("List", "Counted"), ColumnKind::Number, ""},
            {"expected", QT_TRANSLATE_NOOP("List", "Expected"), ColumnKind::Number, ""},
            {"difference", QT_TRANSLATE_NOOP("List", "Difference"), ColumnKind::Number, ""}};
}
enum LineColumn { skuColumn = 1, countedColumn, expectedColumn, differenceColumn };

StocktakeLines linesFor(StocktakeStatus status)
{
    switch (status) {
    case StocktakeStatus::Recounting:
        return StocktakeLines::ToRecount;
    case StocktakeStatus::Counted:
    case StocktakeStatus::Posted:
        return StocktakeLines::Different;
    default:
        return StocktakeLines::LatestCounted;
    }
}

QVariant orNone(std::optional<qint64> number)
{
    return number ? QVariant(*number) : QVariant();
}

} // namespace

Result<StocktakeRecord> readStocktakeRecord(store::Connection &connection, catalog::StocktakeId id)
{
    auto stocktake = catalog::stocktake(connection, id);
    if (!stocktake)
        return Failure(stocktake.error());
    auto lines = catalog::stocktakeLines(connection, id, linesFor(stocktake->status), linesShown);
    if (!lines)
        return Failure(lines.error());
    return StocktakeRecord{std::move(*stocktake), std::move(*lines)};
}

StocktakeSheet::StocktakeSheet(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_facts(new FactSheet(this))
    , m_entry(new GoodsEntry(workbench, this))
    , m_add(new QRadioButton(this))
    , m_set(new QRadioButton(this))
    , m_missingAreGone(new QCheckBox(this))
    , m_progress(new QLabel(this))
    , m_linesTitle(new QLabel(this))
    , m_lines(new ListView(workbench.formats, this))
    , m_lineRows(new RowsModel(lineColumns(), this))
{
    m_lines->show(m_lineRows->columns(), m_lineRows);
    m_lines->setSortable(false);
    m_lines->setFitsContents(true);
    m_lines->remember(workbench.settings, QStringLiteral("stocktake-lines"), workbench.store.actor());
    m_linesTitle->setFont(sectionFont());
    m_progress->setWordWrap(true);
    m_add->setChecked(true);
    auto *how = new QHBoxLayout;
    how->setSpacing(measure::gap4);
    how->addWidget(m_add);
    how->addWidget(m_set);
    how->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    column->setSpacing(measure::gap3);
    m_facts->layout()->setContentsMargins({});
    column->addWidget(m_facts);
    column->addWidget(m_progress);
    column->addWidget(m_entry);
    column->addLayout(how);
    column->addWidget(m_missingAreGone);
    column->addWidget(m_linesTitle);
    column->addWidget(m_lines);
    column->addStretch(1);
    connect(m_entry, &GoodsEntry::entered, this, &StocktakeSheet::count);
    retranslate();
}

void StocktakeSheet::retranslate()
{
    m_add->setText(tr("Add to the count"));
    m_set->setText(tr("That many altogether"));
    m_missingAreGone->setText(tr("What nobody counts is gone"));
    m_lines->setAccessibleName(tr("Lines of the stocktake"));
    if (m_record)
        show(*m_record);
}

bool StocktakeSheet::isCounting() const
{
    return m_record
           && (m_record->stocktake.status == StocktakeStatus::Counting
               || m_record->stocktake.status == StocktakeStatus::Recounting);
}

void StocktakeSheet::show(const StocktakeRecord &record)
{
    m_record = record;
    const StocktakeStatus status = record.stocktake.status;
    // Nobody is asked for each scan: who counts may.
    const bool counts = isCounting() && m_workbench.may(Permission::AdjustStock);
    for (QWidget *part :
         {static_cast<QWidget *>(m_entry), static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_set)})
        part->setVisible(counts);
    m_missingAreGone->setVisible(counts && status == StocktakeStatus::Counting);
    m_progress->setText(progress());
    showFacts();
    showLines();
}

void StocktakeSheet::showFacts()
{
    const catalog::Stocktake &stocktake = m_record->stocktake;
    const Formats &formats = m_workbench.formats;
    m_facts->clear();
    m_facts->addFact(tr("Store"), stocktake.storeName);
    if (stocktake.scope == catalog::StocktakeScope::Category)
        m_facts->addFact(tr("Category"), stocktake.categoryName);
    m_facts->addFact(tr("Started"), formats.relative(stocktake.startedAt), formats.instant(stocktake.startedAt));
    if (stocktake.postedAt)
        m_facts->addFact(tr("Posted"), formats.relative(*stocktake.postedAt), formats.instant(*stocktake.postedAt));
    if (stocktake.surplus && stocktake.missing) {
        m_facts->addFact(tr("Too many"), formats.number(*stocktake.surplus));
        m_facts->addFact(tr("Missing"), formats.number(*stocktake.missing));
    }
    if (!stocktake.note.isEmpty())
        m_facts->addFact(tr("Note"), stocktake.note);
}

QString StocktakeSheet::progress() const
{
    const catalog::Stocktake &stocktake = m_record->stocktake;
    const Formats &formats = m_workbench.formats;
    switch (stocktake.status) {
    case StocktakeStatus::Counting:
        return tr("%1 of %2 counted.").arg(formats.number(stocktake.counted), formats.number(stocktake.lines));
    case StocktakeStatus::Recounting:
        return stocktake.toRecount == 0
                   ? tr("All that differed has been counted again.")
                   : tr("%Ln line(s) differ from what should be there. Count them again, without looking at the first "
                        "count.",
                        nullptr, static_cast<int>(stocktake.toRecount));
    case StocktakeStatus::Counted:
        return m_record->lines.empty() ? tr("Everything is as it should be.")
                                       : tr("Post the stocktake to book these differences.");
    default:
        return {};
    }
}

void StocktakeSheet::showLines()
{
    const StocktakeStatus status = m_record->stocktake.status;
    const bool over = status == StocktakeStatus::Counted || status == StocktakeStatus::Posted;
    const bool again = status == StocktakeStatus::Recounting;
    m_linesTitle->setText(over ? tr("Differences") : again ? tr("To be counted again") : tr("Counted last"));
    std::vector<tables::Row> rows;
    for (const catalog::StocktakeLine &line : m_record->lines) {
        // The second count is not to follow the first, and is the one that holds.
        const auto counted = line.recounted ? line.recounted : line.counted;
        rows.push_back({line.title, line.sku, again ? QVariant() : orNone(counted), orNone(line.expected),
                        orNone(line.difference())});
    }
    const bool isEmpty = rows.empty();
    m_lineRows->setRows(std::move(rows));
    m_lines->setColumnHidden(skuColumn, over);
    m_lines->setColumnHidden(countedColumn, again);
    m_lines->setColumnHidden(expectedColumn, !over);
    m_lines->setColumnHidden(differenceColumn, !over);
    m_lines->setVisible(!isEmpty);
    m_linesTitle->setVisible(!isEmpty);
    m_progress->setVisible(!progress().isEmpty());
}

bool StocktakeSheet::takeScan(const QString &code)
{
    if (!isCounting() || m_entry->isHidden())
        return false;
    m_entry->takeScan(code);
    return true;
}

void StocktakeSheet::count(const catalog::VariantFound &goods, qint64 quantity)
{
    const auto how = m_set->isChecked() ? catalog::Counting::Set : catalog::Counting::Add;
    m_workbench.store
        .write([id = m_record->stocktake.id, goods, quantity, how](store::UnitOfWork &work) {
            return catalog::countStock(work, id, goods.variant, quantity, how);
        })
        .then(this, [this, goods](const Result<qint64> &counted) {
            if (!counted)
                m_entry->complain(tr("%1: %2").arg(goods.title, counted.error().message));
        });
}

void StocktakeSheet::say(const Error &error)
{
    m_workbench.toast(error.message, {});
}

void StocktakeSheet::finish()
{
    m_workbench
        .write(this, [id = m_record->stocktake.id, gone = m_missingAreGone->isChecked()](
                         store::UnitOfWork &work) { return catalog::finishCount(work, id, gone); })
        .then(this, [this](const Result<StocktakeStatus> &status) {
            if (!status)
                say(status.error());
        });
}

void StocktakeSheet::post()
{
    m_workbench
        .write(this,
               [id = m_record->stocktake.id](store::UnitOfWork &work) { return catalog::postStocktake(work, id); })
        .then(this, [this, number = m_record->stocktake.number](const Result<int> &differences) {
            if (!differences)
                say(differences.error());
            else
                m_workbench.toast(tr("%1 posted: %Ln difference(s) booked", nullptr, *differences).arg(number), {});
        });
}

void StocktakeSheet::cancel()
{
    m_workbench
        .write(this,
               [id = m_record->stocktake.id](store::UnitOfWork &work) { return catalog::cancelStocktake(work, id); })
        .then(this, [this, number = m_record->stocktake.number](const Result<void> &cancelled) {
            if (!cancelled)
                say(cancelled.error());
            else
                m_workbench.toast(tr("%1 cancelled").arg(number), {});
        });
}

void StocktakeSheet::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
