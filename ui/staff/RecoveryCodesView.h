// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/staff/SecretSheet.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

/// The recovery codes of a second factor, shown once: to be copied, printed, and kept.
class RecoveryCodesView : public QWidget
{
    Q_OBJECT
public:
    explicit RecoveryCodesView(QWidget *parent = nullptr);
    /// None: secrets stay no longer than they are looked at.
    void setCodes(const QStringList &codes, const SheetOwner &owner = {});
    QStringList codes() const { return m_codes; }

signals:
    /// Whoever looks at them says so.
    void kept();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QStringList m_codes;
    SheetOwner m_owner;
    QLabel *m_text;
    QLabel *m_list;
    QPushButton *m_copy;
    QPushButton *m_print;
    QPushButton *m_done;
};

} // namespace shopdesk::ui
