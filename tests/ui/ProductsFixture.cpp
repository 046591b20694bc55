// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ProductsFixture.h"

#include "ui/catalog/VariantCard.h"
#include "ui/catalog/VariantsEdit.h"
#include "ui/parts/RecordView.h"

namespace shopdesk::test {

void ProductsFixture::begin()
{
    m_shop = std::make_unique<TestShop>();
    openWindow();
}

void ProductsFixture::end()
{
    m_window.reset();
    m_shop.reset();
}

catalog::ProductId ProductsFixture::make(const QString &name, const QString &sku, qint64 price)
{
    catalog::ProductDraft draft;
    draft.name = name;
    draft.variants = {{{}, {}, sku, Money{price}, {}, {}}};
    const auto id = m_shop->write([draft](store::UnitOfWork &work) { return catalog::createProduct(work, draft); });
    m_window->settle();
    return id.value();
}

catalog::Product ProductsFixture::stored(catalog::ProductId id)
{
    return m_shop->read([id](store::Connection &connection) { return catalog::product(connection, id); }).value();
}

std::vector<catalog::Product> ProductsFixture::all()
{
    return *m_shop->read([](store::Connection &connection) -> Result<std::vector<catalog::Product>> {
        std::vector<catalog::Product> found;
        store::Query rows = connection.query("SELECT id FROM products ORDER BY id");
        while (rows.next())
            found.push_back(catalog::product(connection, rows.get<catalog::ProductId>(0)).value());
        return found;
    });
}

QLineEdit *ProductsFixture::variantField(int card, const char *name)
{
    const ui::VariantCard *found = m_form->variants()->cards().at(static_cast<size_t>(card));
    return found->findChild<QLineEdit *>(QStringLiteral("variant.") + QLatin1String(name));
}

QString ProductsFixture::complaintsOf(int card)
{
    return labelsOf(*m_form->variants()->cards().at(static_cast<size_t>(card)));
}

void ProductsFixture::open(catalog::ProductId id)
{
    m_pane->showRecord(id.value);
    m_window->settle();
}

void ProductsFixture::openWindow()
{
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::ProductsPane>("products");
    m_form = static_cast<ui::ProductForm *>(m_pane->form());
}

void ProductsFixture::reopen()
{
    m_window.reset();
    m_shop->reopen();
    openWindow();
}

} // namespace shopdesk::test
