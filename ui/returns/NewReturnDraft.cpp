// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Form.h"
#include "ui/parts/ValueField.h"
#include "ui/returns/NewReturnPage.h"
#include "ui/returns/PhotosEdit.h"
#include "ui/stock/PiecesEdit.h"

#include <QComboBox>
#include <QSpinBox>

#include <algorithm>

/// What of a new return is kept until it is asked for: the goods and photos beside the fields of its form.
namespace shopdesk::ui {

namespace {

const QString orderKey = QStringLiteral("order");
const QString linesKey = QStringLiteral("lines");
const QString lineKey = QStringLiteral("line");
const QString piecesKey = QStringLiteral("pieces");
const QString reasonKey = QStringLiteral("reason");
const QString serialsKey = QStringLiteral("serials");
const QString goodsKey = QStringLiteral("goods");
const QString variantKey = QStringLiteral("variant");
const QString titleKey = QStringLiteral("title");
const QString skuKey = QStringLiteral("sku");
const QString wishKey = QStringLiteral("wish");
const QString photosCountKey = QStringLiteral("photos");

} // namespace

QString NewReturnPage::photosKey() const
{
    return m_draftKey + QStringLiteral("/photos");
}

/// From here on what is typed is kept, and what was typed before comes back.
void NewReturnPage::keepDraft(qint64 of)
{
    m_draftKey = of != 0 ? QStringLiteral("return/new/%1").arg(of) : QStringLiteral("return/new");
    m_typed->take(goodsTyped());
    m_form->keepDraft(&m_workbench.drafts, m_draftKey);
    m_form->load(m_form->values());
}

/// Beside the fields of the form; nothing while nothing is chosen.
QVariantMap NewReturnPage::goodsTyped() const
{
    QVariantMap typed;
    if (!m_photos->photos().empty())
        typed[photosCountKey] = static_cast<int>(m_photos->photos().size());
    if (m_order) {
        QVariantList lines;
        for (const LineRow &row : m_lines) {
            if (row.pieces->value() > 0)
                lines << QVariantMap{{lineKey, row.of.line.text()},
                                     {piecesKey, row.pieces->value()},
                                     {reasonKey, row.reason->currentData()},
                                     {serialsKey, QVariantList(row.serials.begin(), row.serials.end())}};
        }
        typed[orderKey] = m_order.text();
        typed[linesKey] = lines;
        typed[wishKey] = m_wish->currentData(); // which ones there are depends on the order
        return typed;
    }
    QVariantList goods;
    for (const PiecesEdit::Line &line : m_goods->lines())
        goods << QVariantMap{
            {variantKey, line.variant.text()}, {titleKey, line.title}, {skuKey, line.sku}, {piecesKey, line.quantity}};
    if (!goods.empty())
        typed[goodsKey] = goods;
    return typed;
}

/// A draft came back, or what was typed is thrown away.
void NewReturnPage::putBack(const QVariantMap &goods)
{
    if (goods.contains(photosCountKey)) {
        m_workbench.drafts.find(photosKey()).then(this, [this, begun = m_begun](const Result<QVariantMap> &kept) {
            if (!kept || begun != m_begun)
                return;
            std::vector<QByteArray> photos;
            for (const QVariant &each : kept->value(photosCountKey).toList())
                photos.push_back(QByteArray::fromBase64(each.toString().toLatin1()));
            m_photos->setPhotos(photos);
            refresh();
        });
    } else {
        m_photos->clear();
        m_workbench.drafts.remove(photosKey());
    }
    const auto order = orders::OrderId::fromText(goods.value(orderKey).toString());
    m_isPuttingBack = order.has_value();
    if (!order) {
        if (m_order)
            forgetOrder();
        std::vector<PiecesEdit::Line> lines;
        for (const QVariant &each : goods.value(goodsKey).toList()) {
            const QVariantMap line = each.toMap();
            if (const auto variant = catalog::VariantId::fromText(line.value(variantKey).toString()))
                lines.push_back({*variant, line.value(titleKey).toString(), line.value(skuKey).toString(),
                                 line.value(piecesKey).toLongLong()});
        }
        m_goods->setLines(lines, 1, true);
        offerSales();
        return;
    }
    m_workbench.store.read([id = *order](store::Connection &connection) { return readReturnable(connection, id); })
        .then(this, [this, goods, begun = m_begun](const Result<ReturnableOrder> &found) {
            if (begun != m_begun || !m_isPuttingBack)
                return;
            if (found) {
                showOrder(*found);
                putBackLines(goods);
            } else {
                m_form->showError(found.error());
            }
            m_isPuttingBack = false;
            refresh();
        });
}

void NewReturnPage::putBackLines(const QVariantMap &goods)
{
    for (const LineRow &row : m_lines)
        row.pieces->setValue(0);
    for (const QVariant &each : goods.value(linesKey).toList()) {
        const QVariantMap line = each.toMap();
        const auto row = std::ranges::find(m_lines, line.value(lineKey).toString(),
                                           [](const LineRow &one) { return one.of.line.text(); });
        if (row == m_lines.end())
            continue;
        row->serials = line.value(serialsKey).toStringList();
        row->pieces->setValue(line.value(piecesKey).toInt());
        row->reason->setCurrentIndex(std::max(0, row->reason->findData(line.value(reasonKey))));
        showRowTitle(*row);
    }
    m_wish->setCurrentIndex(std::max(0, m_wish->findData(goods.value(wishKey))));
}

/// Apart from the rest, which is kept with every letter.
void NewReturnPage::keepPhotos()
{
    QVariantList photos;
    for (const QByteArray &photo : m_photos->photos())
        photos << QString::fromLatin1(photo.toBase64());
    m_workbench.drafts.keep(photosKey(), photos.empty() ? QVariantMap() : QVariantMap{{photosCountKey, photos}});
}

} // namespace shopdesk::ui
