// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A scan at the counter, over 100,000 products: from the scanner's Enter to the line on the screen.

#include "bench/Figures.h"
#include "bench/ShopGenerator.h"
#include "bench/ShopWords.h"
#include "bench/Stopwatch.h"
#include "ui/counter/CounterPane.h"
#include "ui/parts/ListView.h"
#include "ui/parts/Theme.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

constexpr int scans = 200;
constexpr int linesOfASale = 20;

/// Barcodes of articles on offer, from all over the catalogue.
QStringList someBarcodes(store::Store &store)
{
    const auto all = store.readNow([](store::Connection &connection) -> Result<QStringList> {
        QStringList found;
        store::Query rows = connection.query(R"(
            SELECT b.code FROM barcodes b JOIN variants v ON v.id = b.variant_id JOIN products p ON p.id = v.product_id
            WHERE v.archived_at IS NULL AND p.archived_at IS NULL AND p.on_shelf ORDER BY b.id)");
        while (rows.next())
            found << rows.get<QString>(0);
        return found;
    });
    Dice dice(17);
    QStringList codes;
    for (int i = 0; i < scans; ++i)
        codes << (*all)[dice.below(int(all->size()))];
    return codes;
}

/// The counter in its window.
class Counter
{
public:
    explicit Counter(const QString &shop)
        : m_store(std::move(*store::Store::open(shop)))
        , m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , m_theme(*qApp, m_settings)
        , m_language(m_settings)
        , m_window(*m_store, m_settings, m_theme, m_language)
        , m_pane(new ui::CounterPane(m_window.workbench()))
        , m_codes(someBarcodes(*m_store))
    {
        m_window.addPane(m_pane);
        m_window.resize(1366, 768);
        m_window.show();
        m_window.showPane(m_pane->name());
        waitUntil([this] { return m_pane->isLoaded(); });
    }

    double scan(int i)
    {
        if (i % linesOfASale == 0)
            startAnew();
        const qint64 before = m_pane->desk()->sums().units;
        const Stopwatch clock;
        m_pane->takeScan(m_codes[i % scans]);
        waitUntil([&] { return m_pane->desk()->sums().units > before; });
        // The line is painted, too.
        m_pane->lines()->viewport()->repaint();
        return clock.milliseconds();
    }

private:
    void startAnew()
    {
        while (!m_pane->desk()->sale().lines.empty()) {
            const size_t before = m_pane->desk()->sale().lines.size();
            m_pane->action(ui::CounterKey::Remove)->trigger();
            waitUntil([&] { return m_pane->desk()->sale().lines.size() < before; });
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
    QSettings m_settings;
    ui::Theme m_theme;
    ui::Language m_language;
    ui::MainWindow m_window;
    ui::CounterPane *m_pane;
    QStringList m_codes;
};

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    // Sales change the shop, and only its articles and members matter here: it has one of its own.
    const QTemporaryDir folder;
    const QString shop = folder.filePath(QStringLiteral("counter.shopdesk"));
    generateShop(shop, {.orders = 10'000, .days = 365});
    Counter counter(shop);
    addFigure({.name = "counter/scan",
               .what = "Scan to line on the screen, sales of up to 20 lines",
               .limit = 30,
               .ofPercentile = true,
               .repetitions = scans},
              [&](int i) { return counter.scan(i); });
    return runFigures(argc, argv);
}
