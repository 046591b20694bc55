// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NewPassword.h"

#include "vault/Password.h"

#include <QCoreApplication>
#include <QLineEdit>

namespace shopdesk::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("NewPassword", text);
}

QLineEdit *secretField(const Form &form, const QString &key)
{
    return static_cast<QLineEdit *>(form.field(key));
}

} // namespace

void addNewPassword(Form &form, std::function<QString()> personName)
{
    for (const QString &key : {newPasswordKey, newPasswordAgainKey}) {
        auto *field = new QLineEdit;
        field->setEchoMode(QLineEdit::Password);
        field->setMaxLength(vault::longestPasswordLength);
        form.addField(key, {}, field);
    }
    form.setCheck(newPasswordKey, [&form, personName = std::move(personName)] {
        const auto checked = vault::checkNewPassword(secretField(form, newPasswordKey)->text(), personName());
        return checked ? QString() : checked.error().message;
    });
    form.setCheck(newPasswordAgainKey, [&form] {
        return secretField(form, newPasswordKey)->text() == secretField(form, newPasswordAgainKey)->text()
                   ? QString()
                   : words(QT_TRANSLATE_NOOP("NewPassword", "This is not the same as above. Type it once more."));
    });
    labelNewPassword(form);
}

void labelNewPassword(Form &form)
{
    form.setLabel(newPasswordKey, words(QT_TRANSLATE_NOOP("NewPassword", "New password")),
                  words(QT_TRANSLATE_NOOP("NewPassword", "At least 10 characters. A few words that only you would put "
                                                         "together are good.")));
    form.setLabel(newPasswordAgainKey, words(QT_TRANSLATE_NOOP("NewPassword", "Once more")));
}

} // namespace shopdesk::ui
