// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ValueField.h"

namespace shopdesk::ui {

ValueField::ValueField(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::NoFocus);
}

void ValueField::setValue(const QVariantMap &value)
{
    if (value == m_value)
        return;
    take(value);
    emit putBack(value);
}

void ValueField::take(const QVariantMap &value)
{
    if (value == m_value)
        return;
    m_value = value;
    emit changed();
}

} // namespace shopdesk::ui
