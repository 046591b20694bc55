// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>
#include <QWidget>

namespace shopdesk::ui {

/// Something of a form that is shown elsewhere, such as rows that come and go, and yet counts as typed and is kept with the form's
/// draft. It has no look of its own; whoever shows it puts in what is there (`take`), and shows what the form puts back.
class ValueField : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QVariantMap value READ value WRITE setValue NOTIFY changed USER true)
public:
    explicit ValueField(QWidget *parent = nullptr);
    /// Plain values, as Drafts keeps them.
    const QVariantMap &value() const { return m_value; }
    /// The form's.
    void setValue(const QVariantMap &value);
    /// That of whoever shows it.
    void take(const QVariantMap &value);

signals:
    void changed();
    /// A draft came back, or was thrown away: show this.
    void putBack(const QVariantMap &value);

private:
    QVariantMap m_value;
};

} // namespace shopdesk::ui
