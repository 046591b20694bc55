// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace shopdesk::ui {

/// A field of a form that is made of several widgets: the order in which Tab goes through them.
class TabChain
{
public:
    virtual ~TabChain() = default;
    virtual QList<QWidget *> tabChain() const = 0;
};

} // namespace shopdesk::ui
