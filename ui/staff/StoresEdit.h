// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "ui/parts/TabChain.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace shopdesk::ui {

/// In which stores somebody works: all of them, those that open later too, or chosen ones. The value is the ids as text,
/// or "*" alone for all.
class StoresEdit : public QWidget, public TabChain
{
    Q_OBJECT
    Q_PROPERTY(QStringList stores READ stores WRITE setStores NOTIFY edited USER true)
public:
    explicit StoresEdit(QWidget *parent = nullptr);

    /// May come later than the value.
    void setChoices(const std::vector<catalog::Premises> &choices);
    QStringList stores() const { return m_stores; }
    void setStores(const QStringList &stores);
    QList<QWidget *> tabChain() const override;

    static QStringList textOf(const std::optional<QSet<StoreId>> &stores);
    static std::optional<QSet<StoreId>> storesOf(const QStringList &text);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show();
    void take();

    QCheckBox *m_all;
    QVBoxLayout *m_boxes;
    std::vector<std::pair<QString, QCheckBox *>> m_choices; ///< by id
    QStringList m_stores{QStringLiteral("*")};
    bool m_showing = false;
};

} // namespace shopdesk::ui
