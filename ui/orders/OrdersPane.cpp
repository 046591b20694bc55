// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/OrdersPane.h"

#include "catalog/Categories.h"
#include "catalog/Products.h"
#include "members/Members.h"
#include "orders/OrderList.h"
#include "ui/orders/OrderSheet.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"

namespace shopdesk::ui {

namespace {

QString nameKey(const QString &filter, const QVariant &value)
{
    return filter + QLatin1Char('/') + value.toString();
}

/// What the members, products and categories of a query are called.
QMap<QString, QString> namesFor(store::Connection &connection, const tables::ListQuery &query)
{
    QMap<QString, QString> names;
    const QString member = QStringLiteral("member");
    const QString product = QStringLiteral("product");
    const QString category = QStringLiteral("category");
    for (const QVariant &id : query.filters.value(member))
        if (const auto found = members::member(connection, {id.toLongLong()}))
            names.insert(nameKey(member, id), found->name);
    for (const QVariant &id : query.filters.value(product))
        if (const auto found = catalog::product(connection, {id.toLongLong()}))
            names.insert(nameKey(product, id), found->name);
    const QVariantList wanted = query.filters.value(category);
    if (wanted.isEmpty())
        return names;
    if (const auto all = catalog::categories(connection, true)) {
        for (const catalog::Category &each : *all)
            if (wanted.contains(each.id.value))
                names.insert(nameKey(category, each.id.value), each.path);
    }
    return names;
}

} // namespace

OrdersPane::OrdersPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("orders"), orders::orderList(), {}, parent)
    , m_import(new QAction(icon(QStringLiteral("imports")), {}, this))
{
    connect(m_import, &QAction::triggered, this, [this] { this->workbench().openRecord(QStringLiteral("imports"), 0); });
}

OrdersPane::~OrdersPane() = default;

void OrdersPane::retranslateActions()
{
    m_import->setText(tr("Import orders"));
}

void OrdersPane::retranslate()
{
    records()->list()->setAccessibleName(tr("Orders"));
    records()->filterBar()->setSearchHint(tr("Find by number or member"));
    showHiddenWords();
    records()->setEmptyState(QStringLiteral("orders"), tr("No orders yet"),
                             tr("Sales and credits of all stores and channels stand here. Bring in those of another system to "
                                "begin with."),
                             m_import);
    m_sheet->retranslate();
    showHeading();
}

QString OrdersPane::helpText() const
{
    return tr("## Orders\n\n"
              "Every sale and every credit. A credit takes goods back: its amounts are negative, and it names the order that "
              "it corrects where that is known.\n\n"
              "Filter by date, status, channel, store or country; the line below the list says how many orders these are and "
              "what they come to. Select several to see their sum.\n\n"
              "A click on a number of the dashboard brings you here, to the orders behind it.");
}

std::vector<JumpList> OrdersPane::jumpLists() const
{
    return {{list(), {QStringLiteral("number"), QStringLiteral("member"), QStringLiteral("total")}}};
}

QString OrdersPane::countWords(qint64 count) const
{
    return tr("%Ln order(s)", nullptr, static_cast<int>(count));
}

void OrdersPane::buildRecord()
{
    m_sheet = new OrderSheet(workbench(), *records()->drawer(), this);
    connect(m_sheet, &OrderSheet::orderWanted, records(), &RecordView::openRecord);
    connect(m_sheet, &OrderSheet::memberWanted, this,
            [this](qint64 id) { workbench().openRecord(QStringLiteral("members"), id); });
    connect(records(), &RecordView::recordClosed, this, [this] { m_record.reset(); });
}

void OrdersPane::readRecord(qint64 id)
{
    workbench()
        .store.read([id](store::Connection &connection) { return readOrderRecord(connection, {id}); })
        .then(this, [this, id](const Result<OrderRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                m_record.reset();
                showHeading();
                recordFailed(id, record.error());
                return;
            }
            m_record = std::make_unique<OrderRecord>(*record);
            m_sheet->show(*m_record);
            showHeading();
            recordShown(id);
        });
}

void OrdersPane::showHeading()
{
    if (!m_record) {
        records()->drawer()->setHeading({});
        return;
    }
    const orders::Order &order = m_record->order;
    const QString total = workbench().formats.moneyWithSymbol(order.total);
    const bool isSale = order.kind == orders::OrderKind::Sale;
    records()->drawer()->setHeading(order.number, isSale ? total : tr("Credit · %1").arg(total), orders::keyOf(order.status));
}

void OrdersPane::showQuery(const tables::ListQuery &query)
{
    ensureBuilt();
    readNames(query);
    RecordPane::showQuery(query);
}

void OrdersPane::readNames(const tables::ListQuery &query)
{
    workbench()
        .store
        .read([query](store::Connection &connection) -> Result<QMap<QString, QString>> { return namesFor(connection, query); })
        .then(this, [this](const Result<QMap<QString, QString>> &names) {
            if (!names || names->isEmpty())
                return;
            m_names.insert(*names);
            showHiddenWords();
        });
}

void OrdersPane::showHiddenWords()
{
    records()->filterBar()->setHiddenWords(
        [this](const QString &filter, const QVariantList &values) { return hiddenWords(filter, values); });
}

QString OrdersPane::nameOf(const QString &filter, const QVariantList &values) const
{
    QStringList names;
    for (const QVariant &value : values) {
        if (value.toString() == QLatin1String("none"))
            names << tr("none");
        else if (const QString name = m_names.value(nameKey(filter, value)); !name.isEmpty())
            names << name;
    }
    return names.join(QStringLiteral(", "));
}

QString OrdersPane::hiddenWords(const QString &filter, const QVariantList &values) const
{
    const QLocale locale;
    QStringList words;
    if (filter == QLatin1String("weekday")) {
        for (const QVariant &day : values)
            words << locale.standaloneDayName(day.toInt());
        return words.join(QStringLiteral(", "));
    }
    if (filter == QLatin1String("hour")) {
        for (const QVariant &hour : values)
            words << QStringLiteral("%1:00–%2:00").arg(hour.toInt(), 2, 10, QLatin1Char('0'))
                         .arg(hour.toInt() + 1, 2, 10, QLatin1Char('0'));
        return words.join(QStringLiteral(", "));
    }
    if (filter == QLatin1String("buyer"))
        return values.value(0).toString() == QLatin1String("new") ? tr("new") : tr("returning");
    if (filter == QLatin1String("counted"))
        return {};
    return nameOf(filter, values);
}

} // namespace shopdesk::ui
