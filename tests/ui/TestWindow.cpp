// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TestWindow.h"

#include "catalog/ProductList.h"
#include "catalog/Products.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/RecordView.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

namespace shopdesk::test {

GoodsPane::GoodsPane(ui::Workbench &bench)
    : Pane(bench, QStringLiteral("products"), QStringLiteral("products")), create(new QAction(this))
{
    create->setShortcut(Qt::Key_F2);
    connect(create, &QAction::triggered, this, [this] { ++timesCreated; });
    setMainAction(create);
}

std::vector<ui::JumpList> GoodsPane::jumpLists() const
{
    return {{catalog::productList(), {QStringLiteral("name"), QStringLiteral("sku"), QStringLiteral("price")}}};
}

void GoodsPane::build()
{
    records = new ui::RecordView(workbench(), catalog::productList(), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(records);
    facts = new ui::FactSheet;
    form = new ui::Form;
    form->addField(QStringLiteral("name"), QStringLiteral("Name"), new QLineEdit);
    form->addField(QStringLiteral("price"), QStringLiteral("Price"), new ui::MoneyEdit(workbench().formats.currency()),
                   QStringLiteral("Tax included"));
    records->drawer()->addTab(QStringLiteral("overview"), QStringLiteral("Overview"), facts);
    records->drawer()->addTab(QStringLiteral("edit"), QStringLiteral("Edit"), form);
    records->setEmptyState(QStringLiteral("products"), QStringLiteral("No goods yet"),
                           QStringLiteral("What the shop sells stands here."), create);
    connect(records, &ui::RecordView::recordOpened, this, &GoodsPane::fill);
    connect(records, &ui::RecordView::countTextChanged, this, &Pane::setCountText);
    connect(records, &ui::RecordView::loaded, this, [this] { setLoaded(); });
    records->setDefaultQuery(tables::inUse());
}

void GoodsPane::retranslateActions()
{
    create->setText(QStringLiteral("New product"));
}

void GoodsPane::showQuery(const tables::ListQuery &query)
{
    records->setQuery(query);
}

void GoodsPane::showRecord(qint64 id)
{
    records->openRecord(id);
}

void GoodsPane::search(const QString &text)
{
    tables::ListQuery query = tables::inUse();
    query.search = text;
    records->setQuery(query);
}

void GoodsPane::fill(qint64 id)
{
    opened << id;
    workbench()
        .store.read([id](store::Connection &connection) { return catalog::product(connection, {id}); })
        .then(this, [this](const Result<catalog::Product> &found) {
            if (!found)
                return records->drawer()->showError(found.error());
            const catalog::Variant &variant = found->variants.front();
            records->drawer()->setHeading(found->name, variant.sku, QStringLiteral("active"));
            facts->clear();
            facts->addSection(QStringLiteral("Price"));
            facts->addFact(QStringLiteral("SKU"), variant.sku);
            facts->addFigure(QStringLiteral("Price"), workbench().formats.money(variant.price));
            facts->addFigure(QStringLiteral("Total"), workbench().formats.money(variant.price), true);
            facts->addState(QStringLiteral("Kind"), QStringLiteral("goods"));
            form->load({{QStringLiteral("name"), found->name}, {QStringLiteral("price"), variant.price.minor}});
            records->drawer()->showContent();
        });
}

NotesPane::NotesPane(ui::Workbench &bench) : Pane(bench, QStringLiteral("notes"), QStringLiteral("file")) {}

bool NotesPane::takeScan(const QString &code)
{
    scans << code;
    return takesScans;
}

void NotesPane::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(QStringLiteral("Nothing to read today.")));
    auto *field = new QLineEdit;
    field->setAccessibleName(QStringLiteral("Note"));
    layout->addWidget(field);
    setLoaded();
}

void addProducts(TestShop &shop, int count)
{
    const auto done = shop.write([count](store::UnitOfWork &work) -> Result<void> {
        for (int i = 1; i <= count; ++i) {
            catalog::ProductDraft draft;
            draft.name = QStringLiteral("Cup %1").arg(i);
            catalog::Variant variant;
            variant.sku = QStringLiteral("CUP-%1").arg(i, 4, 10, QLatin1Char('0'));
            variant.price = {i * 100};
            variant.barcodes = {QStringLiteral("SCAN%1").arg(i, 6, 10, QLatin1Char('0'))};
            draft.variants = {variant};
            if (const auto made = catalog::createProduct(work, draft); !made)
                return Failure(made.error());
        }
        return {};
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

TestWindow::TestWindow(TestShop &shop)
    : settings(shop.folder() + QStringLiteral("/settings.ini"), QSettings::IniFormat)
    , theme(*qApp, settings)
    , language(settings)
    , window(shop.store(), settings, theme, language)
    , goods(new GoodsPane(window.workbench()))
    , notes(new NotesPane(window.workbench()))
{
    window.addPane(goods);
    window.addPane(notes);
}

TestWindow::~TestWindow()
{
    window.leaveEverything();
}

void TestWindow::show(const QSize &size)
{
    window.resize(size);
    window.showFirstPane();
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_VERIFY(window.currentPane()->isLoaded());
}

} // namespace shopdesk::test
