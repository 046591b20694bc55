// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/TabChain.h"

#include <QVariant>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace shopdesk::ui {

/// A field for a phone number or an e-mail address that the form is never told. Its value is what to do: nothing (keep
/// what is there), a text (put this in its place), or the empty text (take it away).
class ContactEdit : public QWidget, public TabChain
{
    Q_OBJECT
    Q_PROPERTY(QVariant change READ change WRITE setChange NOTIFY edited USER true)
public:
    explicit ContactEdit(QWidget *parent = nullptr);

    /// What is there now, masked; empty where there is nothing.
    void setMasked(const QString &masked);
    QVariant change() const;
    void setChange(const QVariant &change);
    QList<QWidget *> tabChain() const override;
    QLineEdit *edit() const { return m_edit; }
    QToolButton *removeButton() const { return m_remove; }

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setRemoved(bool removed);

    QLineEdit *m_edit;
    QToolButton *m_remove;
    QString m_masked;
    bool m_removed = false;
};

} // namespace shopdesk::ui
