// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Panes.h"

#include "ui/catalog/ProductsPane.h"
#include "ui/counter/CounterPane.h"
#include "ui/counter/ShiftsPane.h"
#include "ui/dashboard/DashboardPane.h"
#include "ui/dashboard/ServicePane.h"
#include "ui/exchange/ImportsPane.h"
#include "ui/knowledge/ArticlesPane.h"
#include "ui/members/MembersPane.h"
#include "ui/orders/GiftCardsPane.h"
#include "ui/orders/LinesPane.h"
#include "ui/orders/OrdersPane.h"
#include "ui/parts/ScanFilter.h"
#include "ui/returns/ReturnsPane.h"
#include "ui/rewards/CouponsPane.h"
#include "ui/settings/SettingsPane.h"
#include "ui/shell/MainWindow.h"
#include "ui/staff/AccountPane.h"
#include "ui/staff/StaffPane.h"
#include "ui/staff/TrailPane.h"
#include "ui/stock/ReorderPane.h"
#include "ui/stock/StocktakesPane.h"
#include "ui/stock/TransfersPane.h"
#include "ui/surveys/SurveysPane.h"
#include "ui/sync/SyncPane.h"
#include "ui/tasks/TasksPane.h"
#include "ui/tickets/TicketsPane.h"
#include "ui/today/TodayPane.h"

namespace shopdesk::ui {

namespace {

void addAll(MainWindow &window)
{
    Workbench &workbench = window.workbench();
    window.addPane(new TodayPane(workbench));
    window.addPane(new TasksPane(workbench));
    auto *dashboard = new DashboardPane(workbench);
    window.addPane(dashboard);
    window.addPane(new ServicePane(workbench));
    window.addPane(new CounterPane(workbench));
    window.addPane(new ShiftsPane(workbench));
    window.addPane(new ProductsPane(workbench));
    window.addPane(new OrdersPane(workbench));
    window.addPane(new LinesPane(workbench));
    window.addPane(new MembersPane(workbench));
    window.addPane(new CouponsPane(workbench));
    window.addPane(new GiftCardsPane(workbench));
    window.addPane(new TicketsPane(workbench));
    auto *afterSales = new ReturnsPane(workbench);
    window.addPane(afterSales);
    QObject::connect(dashboard, &DashboardPane::returnFiguresWanted, afterSales, &ReturnsPane::showFigures);
    window.addPane(new ArticlesPane(workbench));
    window.addPane(new SurveysPane(workbench));
    window.addPane(new TransfersPane(workbench));
    window.addPane(new StocktakesPane(workbench));
    window.addPane(new ReorderPane(workbench));
    window.addPane(new ImportsPane(workbench));
    window.addPane(new SyncPane(workbench));
    window.addPane(new StaffPane(workbench));
    window.addPane(new TrailPane(workbench));
    auto *settings = new SettingsPane(workbench, window.theme(), window.language());
    window.addPane(settings);
    QObject::connect(settings, &SettingsPane::keysWanted, &window, &MainWindow::openShortcuts);
    QObject::connect(settings, &SettingsPane::scannerChanged, window.scans(),
                     [&window, &workbench] { window.scans()->setSettings(ScanSettings::of(workbench.settings)); });
    window.addPane(new AccountPane(workbench));
}

} // namespace

void addPanes(MainWindow &window)
{
    window.usePanes(addAll);
}

} // namespace shopdesk::ui
