// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Products.h"
#include "support/TestShop.h"
#include "ui/catalog/ProductForm.h"
#include "ui/catalog/ProductsPane.h"
#include "ui/ShopWindow.h"

#include <QLineEdit>

namespace shopdesk::test {

/// A window on an empty shop with the products pane in front, anew for each test.
class ProductsFixture : public QObject
{
protected:
    void begin();
    void end();
    catalog::ProductId make(const QString &name, const QString &sku, qint64 price = 100);
    catalog::Product stored(catalog::ProductId id);
    std::vector<catalog::Product> all();
    QLineEdit *variantField(int card, const char *name);
    QString complaintsOf(int card);
    void open(catalog::ProductId id);
    /// Closes the window and opens another one on the same shop.
    void reopen();

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::ProductsPane *m_pane = nullptr;
    ui::ProductForm *m_form = nullptr;

private:
    void openWindow();
};

} // namespace shopdesk::test
