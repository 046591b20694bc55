// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "catalog/Product.h"
#include "ui/parts/TabChain.h"

#include <QVariantList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace shopdesk::ui {

class VariantCard;

/// The variants of a product as a field of a form: a card each, at least one.
class VariantsEdit : public QWidget, public TabChain
{
    Q_OBJECT
    Q_PROPERTY(QVariantList variants READ variants WRITE setVariants NOTIFY edited USER true)
public:
    VariantsEdit(const Currency &currency, bool showsCosts, QWidget *parent = nullptr);

    QVariantList variants() const;
    void setVariants(const QVariantList &variants);
    static QVariantList valuesOf(const std::vector<catalog::Variant> &variants);
    static std::vector<catalog::Variant> fromValues(const QVariantList &values);

    /// Empty where every card is content.
    QString complaint() const;
    /// Every field says what is wrong with it; the focus goes to the first such field when this widget gets it.
    void showAll();
    /// Shows an error of "variants[1].sku" at its field; false where it belongs to no card.
    bool showError(const QString &field, const QString &message);
    /// A scanned code goes to the card that has the focus, or else to the last.
    void takeBarcode(const QString &code);
    QList<QWidget *> tabChain() const override;
    const std::vector<VariantCard *> &cards() const { return m_cards; }

signals:
    void edited();
    /// There are more or fewer cards.
    void cardsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    VariantCard *addCard();
    void removeCard(VariantCard *card);
    void refresh();
    void retranslate();

    Currency m_currency;
    bool m_showsCosts;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
    std::vector<VariantCard *> m_cards;
    size_t m_told = 0; ///< the number of cards that others know of
};

} // namespace shopdesk::ui
