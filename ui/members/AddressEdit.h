// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/TabChain.h"

#include <QVariant>
#include <QWidget>

class QPlainTextEdit;
class QToolButton;

namespace shopdesk::ui {

/// A field of several lines for an address that the form is never told. Its value is what to do, as that of a ContactEdit.
class AddressEdit : public QWidget, public TabChain
{
    Q_OBJECT
    Q_PROPERTY(QVariant change READ change WRITE setChange NOTIFY edited USER true)
public:
    explicit AddressEdit(QWidget *parent = nullptr);

    /// Whether there is an address now.
    void setSealed(bool sealed);
    QVariant change() const;
    void setChange(const QVariant &change);
    QList<QWidget *> tabChain() const override;
    QPlainTextEdit *edit() const { return m_edit; }
    QToolButton *removeButton() const { return m_remove; }

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setRemoved(bool removed);

    QPlainTextEdit *m_edit;
    QToolButton *m_remove;
    bool m_sealed = false;
    bool m_removed = false;
};

} // namespace shopdesk::ui
