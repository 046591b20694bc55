// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/BenefitReportsDialog.h"

#include "tables/ListReader.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListExport.h"
#include "ui/parts/ListView.h"
#include "ui/parts/Percent.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

constexpr QSize dialogSize{1040, 680};
constexpr int ratesHeight = 168;
constexpr int daysAtFirst = 365;
const QString overviewTab = QStringLiteral("overview");
const QString dayFilter = QStringLiteral("day");

std::vector<tables::Column> rateColumns()
{
    return {{"benefit", QT_TRANSLATE_NOOP("List", "Benefit"), ColumnKind::Text, ""},
            {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, ""},
            {"reports", QT_TRANSLATE_NOOP("List", "Reports"), ColumnKind::Number, ""},
            {"honoured", QT_TRANSLATE_NOOP("List", "Given"), ColumnKind::Number, ""},
            {"rate", QT_TRANSLATE_NOOP("List", "Honoured, %"), ColumnKind::Text, ""}};
}

/// The days that the list is filtered by; an end that is open reaches as far as there is anything.
members::DaySpan daysOf(const tables::ListQuery &query, BusinessDay today)
{
    const QVariantList days = query.filters.value(dayFilter);
    const auto day = [&](qsizetype i, BusinessDay otherwise) {
        return i < days.size() && days[i].isValid() ? BusinessDay{days[i].toInt()} : otherwise;
    };
    return {day(0, BusinessDay{0}), day(1, today)};
}

QString percentOf(const members::HonouredRate &rate)
{
    return rate.basisPoints() ? percentText(*rate.basisPoints()) : QString();
}

} // namespace

BenefitReportsDialog::BenefitReportsDialog(Workbench &workbench, QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr)
    , m_workbench(workbench)
    , m_list(loyalty::benefitReportList())
    , m_summary(new QLabel(this))
    , m_rates(new RowsModel(rateColumns(), this))
    , m_rateList(new ListView(workbench.formats, this))
    , m_records(new RecordView(workbench, m_list, this))
    , m_facts(new FactSheet)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Benefits given and not given"));
    build();
    const BusinessDay today = workbench.formats.zone().dayOf(Instant::now());
    tables::ListQuery query;
    query.filters.insert(dayFilter, {qint64(today.days - daysAtFirst + 1), qint64(today.days)});
    m_records->setDefaultQuery(query);
    readRates();
}

void BenefitReportsDialog::build()
{
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, 0);
    m_rateList->show(m_rates->columns(), m_rates);
    m_rateList->setSortable(false);
    m_rateList->setFixedHeight(ratesHeight);
    m_rateList->setAccessibleName(tr("How often each benefit was given, by store"));
    m_records->list()->setAccessibleName(tr("Reports on benefits"));
    m_records->filterBar()->setSearchHint(tr("Find by member"));
    m_records->setEmptyState(
        QStringLiteral("check"), tr("Nothing was reported"),
        tr("Whether members got what their tier gives is reported at the counter, in an order and in "
           "the record of the member."));
    m_records->setCountWords([](qint64 count) { return tr("%Ln report(s)", nullptr, static_cast<int>(count)); });
    m_records->drawer()->addTab(overviewTab, tr("Report"), m_facts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_summary);
    layout->addWidget(m_rateList);
    layout->addWidget(m_records, 1);
    resize(dialogSize);
    connect(m_records, &RecordView::recordOpened, this, &BenefitReportsDialog::readReport);
    connect(m_records, &RecordView::exportRequested, this, [this](const tables::ListQuery &query) {
        exportList(m_workbench, this, m_list, query,
                   [](qint64 count) { return tr("%Ln report(s)", nullptr, static_cast<int>(count)); });
    });
    connect(m_records->model(), &tables::WindowedModel::queryChanged, this, &BenefitReportsDialog::readRates);
    connect(&m_workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("benefit_reports")))
            readRates();
    });
}

void BenefitReportsDialog::readRates()
{
    const BusinessDay today = m_workbench.formats.zone().dayOf(Instant::now());
    m_workbench.store
        .read([days = daysOf(m_records->query(), today)](store::Connection &connection) {
            return members::honouredRates(connection, days);
        })
        .then(this, [this, number = ++m_reading](const Result<members::HonouredRates> &rates) {
            if (number != m_reading)
                return;
            if (rates)
                showRates(*rates);
            else
                m_summary->setText(rates.error().message);
        });
}

void BenefitReportsDialog::showRates(const members::HonouredRates &rates)
{
    m_summary->setText(rates.all.reports == 0
                           ? tr("Nothing was reported in these days.")
                           : tr("Honoured: %1 % of %2 reports in these days.")
                                 .arg(percentOf(rates.all), m_workbench.formats.number(rates.all.reports)));
    m_rateList->setVisible(rates.all.reports > 0);
    std::vector<tables::Row> rows;
    const auto add = [&](const members::HonouredRate &rate, const QString &store) {
        rows.push_back({rate.benefit, store, rate.reports, rate.honoured, percentOf(rate)});
    };
    for (const members::HonouredRate &benefit : rates.benefits) {
        const auto isOfIt = [&](const members::HonouredRate &part) {
            return part.benefit.compare(benefit.benefit, Qt::CaseInsensitive) == 0;
        };
        if (std::ranges::count_if(rates.byStore, isOfIt) > 1)
            add(benefit, tr("all stores"));
        for (const members::HonouredRate &part : rates.byStore) {
            if (isOfIt(part))
                add(part, part.storeName);
        }
    }
    m_rates->setRows(std::move(rows));
}

void BenefitReportsDialog::readReport(qint64 id)
{
    struct Report
    {
        tables::Row row;
        loyalty::BenefitReportLinks links;
    };
    m_workbench.store
        .read([list = m_list, id](store::Connection &connection) -> Result<Report> {
            const auto links = loyalty::linksOf(connection, {id});
            if (!links)
                return Failure(links.error());
            auto rows = tables::readRows(connection, list, std::span(&id, 1));
            if (!rows)
                return Failure(rows.error());
            return Report{std::move(rows->front()), *links};
        })
        .then(this, [this, id](const Result<Report> &report) {
            if (m_records->openedRecord() != id)
                return;
            if (report && !report->row.empty())
                showReport(report->row, report->links);
            else if (report)
                m_records->closeRecord();
            else
                m_records->drawer()->showError(report.error(), [this, id] { readReport(id); });
        });
}

void BenefitReportsDialog::addLink(const QString &label, const QString &text, const char *pane, qint64 id)
{
    if (id == 0 || text.isEmpty()) {
        m_facts->addFact(label, text);
        return;
    }
    auto *link = new LinkButton(text, m_facts);
    connect(link, &LinkButton::clicked, this, [this, pane = QString::fromLatin1(pane), id] {
        m_workbench.openRecord(pane, id);
        accept();
    });
    m_facts->addWidget(label, link);
}

void BenefitReportsDialog::showReport(const tables::Row &row, const loyalty::BenefitReportLinks &links)
{
    const auto cell = [&](const char *key) {
        return row[static_cast<size_t>(m_list.column(QString::fromLatin1(key)) - m_list.columns.data())];
    };
    m_facts->clear();
    m_facts->addFact(tr("Day"), m_workbench.formats.day(BusinessDay{cell("day").toInt()}));
    addLink(tr("Member"), cell("member").toString(), "members", links.member.value);
    m_facts->addFact(tr("Store"), cell("store").toString());
    addLink(tr("Ticket"), cell("ticket").toString(), "tickets", links.ticket);
    addLink(tr("Order"), cell("order").toString(), "orders", links.order);
    m_facts->addFact(tr("Version of the benefits"), m_workbench.formats.number(cell("version").toLongLong()));
    m_facts->addFact(tr("What happened"), cell("note").toString());
    m_records->drawer()->setHeading(cell("benefit").toString(), {}, cell("state").toString());
    m_records->drawer()->showContent();
}

} // namespace shopdesk::ui
