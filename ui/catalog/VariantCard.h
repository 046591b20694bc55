// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"

#include <QVariantMap>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace shopdesk::ui {

class MoneyEdit;

/// The fields of one variant: name, SKU, price, cost, barcodes, cases, each with its complaint underneath. Its values are
/// plain: id (text), name, sku, price and cost (minor units or null), barcodes (text, separated by commas), packs (text,
/// "12 × 15012345678907" separated by commas), choices (texts),
/// serialised.
class VariantCard : public QWidget
{
    Q_OBJECT
public:
    VariantCard(const Currency &currency, bool showsCost, QWidget *parent = nullptr);

    QVariantMap values() const;
    void setValues(const QVariantMap &values);
    /// Which variant this is, for labels; a product with one variant has neither name nor a way to remove it.
    void setPosition(int index, int count);

    QList<QWidget *> tabChain() const;
    QString sku() const;
    /// What is wrong with it beyond its own fields: the same SKU as another card.
    void setSkuTaken(bool taken);
    /// The first field with something wrong; null where all is well.
    QLineEdit *firstWrong() const;
    /// From now on every field says what is wrong with it, visited or not.
    void showAll();
    /// Shows what an operation said of "sku", "price", "cost", "barcodes", "packs" or "name"; false for another field.
    bool showError(const QString &field, const QString &message);
    void addBarcode(const QString &code);
    void retranslate();

signals:
    void edited();
    void removeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Field
    {
        const char *key;
        QLabel *label;
        QLineEdit *edit;
        QLabel *note;
        QString said; ///< by the operation; stands until the field is edited
        bool visited = false;
    };

    Field &addField(const char *key, QLineEdit *edit);
    void placeFields();
    void check();
    void fieldEdited(QLineEdit *edit);
    QString complaintOf(const Field &field) const;
    QString barcodesComplaint() const;
    QString packsComplaint() const;
    QString hintOf(const Field &field) const;

    QString m_id;
    QStringList m_choices; ///< of the product's options; kept, and shown as the name
    QLabel *m_title;
    QToolButton *m_remove;
    QGridLayout *m_grid;
    MoneyEdit *m_price;
    MoneyEdit *m_cost;
    QCheckBox *m_serialised;
    std::vector<Field> m_fields;
    int m_index = 0;
    int m_count = 1;
    bool m_skuTaken = false;
    bool m_filling = false;
};

/// "a, b; c" as separate codes, without blanks around them.
QStringList splitBarcodes(const QString &typed);
/// "12 × 15012345678907, 24 x CASE": a number of pieces before each code; nothing where one is written otherwise.
std::optional<std::vector<catalog::Pack>> packsFrom(const QString &typed);
QString packsText(const std::vector<catalog::Pack> &packs);

} // namespace shopdesk::ui
