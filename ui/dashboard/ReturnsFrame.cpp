// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/ReturnsFrame.h"

#include "ui/dashboard/BarList.h"
#include "ui/dashboard/DashboardExport.h"
#include "ui/dashboard/KpiTile.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/Theme.h"
#include "ui/returns/ReturnFiguresPage.h"

#include <QStandardItemModel>
#include <QVBoxLayout>

namespace shopdesk::ui {

ReturnsFrame::ReturnsFrame(const Formats &formats, QWidget *parent)
    : ChartFrame(parent)
    , m_formats(formats)
    , m_all(new LinkButton)
    , m_units(new LinkButton)
    , m_money(new LinkButton)
    , m_bars(new BarList)
{
    auto *chart = new QWidget;
    auto *column = new QVBoxLayout(chart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::gap1);
    column->addWidget(m_units, 0, Qt::AlignLeft);
    column->addWidget(m_money, 0, Qt::AlignLeft);
    column->addWidget(m_bars, 1);
    setChart(chart);
    addHeadWidget(m_all);
    connect(m_all, &LinkButton::clicked, this, &ReturnsFrame::allWanted);
    for (LinkButton *total : {m_units, m_money}) {
        connect(total, &LinkButton::clicked, this, [this] {
            if (m_scope)
                emit opened(behind(insights::Kpi::Credits, *m_scope));
        });
    }
    connect(m_bars, &BarList::opened, this,
            [this](int bar) { emit opened(behindReturned(m_figures.products[size_t(bar)].id, *m_scope)); });
    hide();
    retranslate();
}

void ReturnsFrame::setFigures(const insights::Scope &scope, const returns::ReturnGlance &figures)
{
    m_scope = scope;
    m_figures = figures;
    showFigures();
    show();
}

void ReturnsFrame::retranslate()
{
    setTitle(ReturnFiguresPage::tr("What came back most"), ReturnFiguresPage::tr("of what was sold"));
    m_bars->setAccessibleName(ReturnFiguresPage::tr("What came back most"));
    m_bars->setEmptyText(ReturnFiguresPage::tr("Nothing in these days."));
    m_all->setText(tr("All figures"));
    m_all->setAccessibleName(tr("All figures of returns"));
    showFigures();
}

void ReturnsFrame::showFigures()
{
    const returns::ReturnTotal &now = m_figures.now;
    const returns::ReturnTotal &before = m_figures.before;
    m_units->setText(tr("Units: %1 of %2 (%3), before %4")
                         .arg(m_formats.number(now.cameBack), m_formats.number(now.sold), percentText(now.ofUnits()),
                              percentText(before.ofUnits())));
    m_money->setText(tr("Money: %1 of %2 (%3), before %4")
                         .arg(m_formats.moneyWithSymbol(now.givenBack), m_formats.moneyWithSymbol(now.soldFor),
                              percentText(now.ofMoney()), percentText(before.ofMoney())));
    std::vector<BarList::Bar> bars;
    for (const returns::ReturnRate &rate : m_figures.products)
        bars.push_back(barOf(rate.name, rate, m_formats));
    auto *table = new QStandardItemModel(this);
    table->setHorizontalHeaderLabels({ReturnFiguresPage::tr("Part"), ReturnFiguresPage::tr("Figure")});
    for (const LinkButton *total : {m_units, m_money})
        table->appendRow({new QStandardItem(tr("Altogether")), new QStandardItem(total->text())});
    for (const BarList::Bar &bar : bars)
        table->appendRow({new QStandardItem(bar.label), new QStandardItem(bar.text)});
    ui::setTable(*this, table);
    m_bars->setBars(std::move(bars));
}

} // namespace shopdesk::ui
