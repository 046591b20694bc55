// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/members/SealedEdit.h"

class QLineEdit;

namespace shopdesk::ui {

/// A sealed phone number or e-mail address.
class ContactEdit : public SealedEdit
{
    Q_OBJECT
public:
    explicit ContactEdit(QWidget *parent = nullptr);

    /// What is there now, masked; empty where there is nothing.
    void setMasked(const QString &masked);
    QLineEdit *edit() const { return m_edit; }

protected:
    QString typed() const override;
    void setTyped(const QString &text) override;
    void setPlaceholder(const QString &text) override;
    QString words() const override;

private:
    ContactEdit(QLineEdit *edit, QWidget *parent);

    QLineEdit *m_edit;
    QString m_masked;
};

} // namespace shopdesk::ui
