// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestShop.h"
#include "ui/parts/Theme.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"

namespace shopdesk::ui {
class DetailDrawer;
class FactSheet;
class Form;
class RecordView;
} // namespace shopdesk::ui

namespace shopdesk::test {

/// A pane with the real product list, an overview and a form, without what the real pane does.
class GoodsPane : public ui::Pane
{
    Q_OBJECT
public:
    explicit GoodsPane(ui::Workbench &workbench);
    QString title() const override { return QStringLiteral("Goods"); }
    QString helpText() const override { return QStringLiteral("What the shop **sells**."); }
    std::vector<ui::JumpList> jumpLists() const override;
    void showQuery(const tables::ListQuery &query) override;
    void showRecord(qint64 id) override;
    bool canSearch() const override { return true; }
    void search(const QString &text) override;
    void leave() override { ++timesLeft; }

    ui::RecordView *records = nullptr;
    ui::FactSheet *facts = nullptr;
    ui::Form *form = nullptr;
    QAction *create;
    QList<qint64> opened;
    int timesLeft = 0;
    int timesCreated = 0;
    int timesTranslated = 0;

protected:
    void build() override;
    void retranslate() override { ++timesTranslated; }
    void retranslateActions() override;

private:
    void fill(qint64 id);
};

/// A page with nothing but a few words.
class NotesPane : public ui::Pane
{
    Q_OBJECT
public:
    explicit NotesPane(ui::Workbench &workbench);
    QString title() const override { return QStringLiteral("Notes"); }
    bool takeScan(const QString &code) override;
    QStringList scans;
    bool takesScans = false;

protected:
    void build() override;
};

/// Products "Cup 1" … with SKU "CUP-0001", barcode "4006381000001", price 1.00, 2.00 …
void addProducts(TestShop &shop, int count);

/// A window on a test shop, with settings of its own.
class TestWindow
{
public:
    explicit TestWindow(TestShop &shop);
    ~TestWindow();
    /// Shows the window and waits until the first pane has loaded.
    void show(const QSize &size = {1366, 768});

    QSettings settings;
    ui::Theme theme;
    ui::Language language;
    ui::MainWindow window;
    GoodsPane *goods;
    NotesPane *notes;
};

} // namespace shopdesk::test
