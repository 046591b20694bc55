// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/CounterKeys.h"
#include "ui/parts/Section.h"

class QKeySequenceEdit;
class QLabel;
class QPushButton;

namespace shopdesk::ui {

/// The keys of the counter on this computer, to be changed.
class CounterKeysSection : public Section
{
    Q_OBJECT
public:
    explicit CounterKeysSection(QSettings &settings, QWidget *parent = nullptr);
    QKeySequenceEdit *field(CounterKey key) const { return m_rows[static_cast<size_t>(key)].field; }
    QString complaint() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *label;
        QKeySequenceEdit *field;
    };
    void retranslate();
    void take(CounterKey key);
    void takeUsual();
    void say(const QString &complaint);

    QSettings &m_settings;
    std::vector<Row> m_rows;
    QLabel *m_complaint;
    QPushButton *m_usual;
};

} // namespace shopdesk::ui
