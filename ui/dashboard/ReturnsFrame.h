// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/ReturnFigures.h"
#include "ui/dashboard/BehindFigures.h"
#include "ui/parts/ChartFrame.h"
#include "ui/parts/Formats.h"

namespace shopdesk::ui {

class BarList;
class LinkButton;

/// How much of what was sold came back, beside the period before, and what came back most. A click on anything opens the list
/// behind it.
class ReturnsFrame : public ChartFrame
{
    Q_OBJECT
public:
    static constexpr size_t mostProducts = 5;

    explicit ReturnsFrame(const Formats &formats, QWidget *parent = nullptr);
    /// Shows itself, too: it is hidden as long as it has none.
    void setFigures(const insights::Scope &scope, const returns::ReturnGlance &figures);
    void retranslate();
    /// What the figures are of that are shown; none as long as none were read.
    const std::optional<insights::Scope> &scope() const { return m_scope; }
    const returns::ReturnGlance &figures() const { return m_figures; }
    LinkButton *units() const { return m_units; }
    LinkButton *money() const { return m_money; }
    LinkButton *all() const { return m_all; }
    BarList *bars() const { return m_bars; }

signals:
    void opened(const BehindFigure &list);
    /// The page with everything that is known of returns.
    void allWanted();

private:
    void showFigures();

    const Formats &m_formats;
    LinkButton *m_all;
    LinkButton *m_units;
    LinkButton *m_money;
    BarList *m_bars;
    std::optional<insights::Scope> m_scope;
    returns::ReturnGlance m_figures;
};

} // namespace shopdesk::ui
