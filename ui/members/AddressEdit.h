// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/members/SealedEdit.h"

class QPlainTextEdit;

namespace shopdesk::ui {

/// A sealed address, of several lines.
class AddressEdit : public SealedEdit
{
    Q_OBJECT
public:
    explicit AddressEdit(QWidget *parent = nullptr);

    /// Whether there is an address now.
    void setSealed(bool sealed);
    QPlainTextEdit *edit() const { return m_edit; }

protected:
    QString typed() const override;
    void setTyped(const QString &text) override;
    void setPlaceholder(const QString &text) override;
    QString words() const override;

private:
    AddressEdit(QPlainTextEdit *edit, QWidget *parent);

    QPlainTextEdit *m_edit;
    bool m_sealed = false;
};

} // namespace shopdesk::ui
