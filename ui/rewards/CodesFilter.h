// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/CouponCodes.h"
#include "ui/parts/Formats.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimer;

namespace shopdesk::ui {

/// Which codes of a coupon are shown: those with some letters in them, of a batch, in a state. Each state says how many there
/// are, and a click shows these.
class CodesFilter : public QWidget
{
    Q_OBJECT
public:
    explicit CodesFilter(const Formats &formats, QWidget *parent = nullptr);
    /// Nothing is chosen any more; without the signal.
    void clear();
    rewards::CodeFilter filter(rewards::CouponId coupon) const;
    void showSummary(const rewards::CodeSummary &summary);
    void retranslate();
    /// Of the batch that is chosen, for people.
    QString batchName() const;
    QLineEdit *searchField() const { return m_search; }
    QComboBox *batchField() const { return m_batch; }
    QPushButton *stateButton(rewards::CodeState state) const { return m_states.at(state); }

signals:
    void changed();

private:
    const Formats &m_formats;
    QLineEdit *m_search;
    QComboBox *m_batch;
    std::map<rewards::CodeState, QPushButton *> m_states;
    QTimer *m_pause;
    rewards::CodeSummary m_summary;
};

} // namespace shopdesk::ui
