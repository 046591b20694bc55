// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/MemberBenefits.h"

#include <QWidget>

class QLabel;

namespace shopdesk::ui {

class LinkButton;

/// What a member is promised, in one line: how many benefits of which tier. The list comes on demand, and with it the way to
/// say whether one was given. Takes no room where nothing is promised.
class BenefitsLine : public QWidget
{
    Q_OBJECT
public:
    explicit BenefitsLine(QWidget *parent = nullptr);

    /// Another promise folds the list in again; @p mayReport offers to report one.
    void show(const std::optional<members::MemberBenefits> &benefits, bool mayReport);
    using QWidget::show;
    /// Where one field has the keyboard all the time, clicks do not take it away.
    void setFocusless();
    LinkButton *toggle() const { return m_toggle; }
    LinkButton *report() const { return m_report; }
    QLabel *list() const { return m_list; }

signals:
    void reportWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    LinkButton *m_toggle;
    QLabel *m_list;
    LinkButton *m_report;
    std::optional<members::MemberBenefits> m_benefits;
    bool m_mayReport = false;
    bool m_isOpen = false;
};

} // namespace shopdesk::ui
