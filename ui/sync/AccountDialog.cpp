// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/AccountDialog.h"

#include "company/SyncKeeper.h"
#include "ui/parts/Form.h"

#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString storeKey = QStringLiteral("store");
const QString accountKey = QStringLiteral("account");
const QString passwordKey = QStringLiteral("password");

struct Found
{
    QString address;
    std::vector<std::pair<StoreId, QString>> stores;
};

Result<Found> look(store::Connection &connection)
{
    const auto link = company::link(connection);
    return Found{link ? link->address : QString(), company::storesByName(connection)};
}

} // namespace

AccountDialog::AccountDialog(Workbench &workbench, QWidget *parent)
    : ServerDialog(parent)
    , m_workbench(workbench)
    , m_stores(new QComboBox)
    , m_told(new QLabel(this))
    , m_copy(new QPushButton(this))
{
    m_stores->addItem(QString());
    m_form->addField(storeKey, {}, m_stores);
    m_form->addField(accountKey, {}, new QLineEdit);
    auto *password = new QLineEdit;
    password->setEchoMode(QLineEdit::Password);
    m_form->addField(passwordKey, {}, password);
    m_form->setCheck(accountKey, [this] {
        return m_form->text(accountKey).isEmpty() ? tr("Enter the name of the server's administrator.") : QString();
    });
    submitByEnter();
    m_told->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_told->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_body->addWidget(m_told);
    m_body->addWidget(m_copy, 0, Qt::AlignLeft);
    m_told->hide();
    m_copy->hide();
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_told->text()); });
    m_workbench.store.read(look).then(this, [this](const Result<Found> &found) {
        if (!found)
            return;
        m_address = found->address;
        for (const auto &[id, name] : found->stores)
            m_stores->addItem(name, id.value);
    });
    retranslate();
    m_form->focusFirst();
}

void AccountDialog::submit()
{
    if (!m_made.name.isEmpty()) {
        accept();
        return;
    }
    const company::SyncKeeper *keeper = company::SyncKeeper::of(m_workbench.store);
    if (isWaiting() || !m_form->validate() || !keeper)
        return;
    m_form->clearErrors();
    beginWaiting(tr("Telling the server…"));
    const QVariant chosen = m_stores->currentData();
    const auto only = chosen.isValid() ? std::optional(StoreId{chosen.toLongLong()}) : std::nullopt;
    m_aside.run(
        this,
        [&store = m_workbench.store, only,
         connect = keeper->connectionTo(m_address, m_form->text(accountKey), m_form->value(passwordKey).toString())] {
            const std::unique_ptr<sync::Remote> remote = connect();
            return company::makeAccount(store, *remote, only);
        },
        [this](const Result<company::ServerAccount> &account) {
            endWaiting();
            if (account)
                tell(*account);
            else
                m_form->showError(account.error());
        });
}

void AccountDialog::tell(const company::ServerAccount &account)
{
    m_made = account;
    m_form->hide();
    m_told->setText(account.name + QLatin1Char('\n') + account.password);
    m_told->show();
    m_copy->show();
    retranslate();
    m_copy->setFocus(Qt::OtherFocusReason);
    fit();
}

void AccountDialog::retranslate()
{
    const bool isMade = !m_made.name.isEmpty();
    setWords(tr("Account for a computer"),
             isMade ? tr("The name and the password of the new account. They are told this once: enter them at the "
                         "other computer, where you join the company.")
                    : tr("What another computer signs in to the server with. Each computer gets an account of its "
                         "own, and sees what its store needs."),
             isMade ? tr("Done") : tr("Make an account"));
    m_cancel->setVisible(!isMade);
    m_form->setLabel(storeKey, tr("For"));
    m_stores->setItemText(0, tr("All stores"));
    m_form->setLabel(accountKey, tr("Administrator of the server"), tr("Makes the account, and is not kept."));
    m_form->setLabel(passwordKey, tr("Password"));
    m_told->setAccessibleName(tr("Name and password of the new account"));
    m_copy->setText(tr("Copy"));
}

} // namespace shopdesk::ui
