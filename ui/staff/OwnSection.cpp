// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/OwnSection.h"

#include "ui/parts/Form.h"
#include "vault/Password.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>

namespace shopdesk::ui {

void addOwnPassword(Form &form)
{
    auto *field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    field->setMaxLength(vault::longestPasswordLength);
    form.addField(ownPasswordKey, {}, field);
    form.setCheck(ownPasswordKey, [&form] {
        return form.text(ownPasswordKey).isEmpty() ? QCoreApplication::translate("OwnSection", "Enter your password.")
                                                   : QString();
    });
}

void OwnSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
