// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/ConnectDialog.h"

#include "company/Server.h"
#include "couch/ServerAddress.h"
#include "ui/parts/Form.h"

#include <QLineEdit>

namespace shopdesk::ui {

namespace {

const QString addressKey = QStringLiteral("address");
const QString accountKey = QStringLiteral("account");
const QString passwordKey = QStringLiteral("password");

/// Whether the account opens the company's database, and then that it is used from now on.
Result<int> changeAccount(store::Store &store, sync::Remote &remote, const QString &account, const QString &password)
{
    const auto there = remote.database(sync::companyDatabase(store.shop().uuid));
    if (!there)
        return Failure(company::toError(there.error()));
    return store.writeNow([&](store::UnitOfWork &work) { return company::changeAccount(work, account, password); })
        .map([] { return 0; });
}

} // namespace

ConnectDialog::ConnectDialog(store::Store &store, company::SyncKeeper &keeper, What what, QWidget *parent)
    : ServerDialog(parent), m_store(store), m_keeper(keeper), m_what(what)
{
    m_form->addField(addressKey, {}, new QLineEdit);
    m_form->addField(accountKey, {}, new QLineEdit);
    auto *password = new QLineEdit;
    password->setEchoMode(QLineEdit::Password);
    m_form->addField(passwordKey, {}, password);
    m_form->setCheck(addressKey, [this] {
        const auto address = couch::serverAddress(m_form->text(addressKey));
        return address ? QString() : address.error().message;
    });
    m_form->setCheck(accountKey, [this] {
        return m_form->text(accountKey).isEmpty() ? tr("Enter the name of the account on the server.") : QString();
    });
    submitByEnter();
    m_store
        .read([](store::Connection &connection) -> Result<std::optional<company::Link>> {
            return company::link(connection);
        })
        .then(this, [this](const Result<std::optional<company::Link>> &link) {
            if (link && *link)
                m_form->load({{addressKey, (*link)->address}, {accountKey, (*link)->account}});
        });
    retranslate();
    m_form->setFieldVisible(addressKey, what == What::Connect);
    m_form->focusFirst();
}

void ConnectDialog::submit()
{
    if (isWaiting() || !m_form->validate())
        return;
    m_form->clearErrors();
    beginWaiting(m_what == What::Connect ? tr("Preparing the server…") : tr("Asking the server…"));
    const QString address = couch::serverAddress(m_form->text(addressKey)).value_or(QUrl()).toString();
    const QString account = m_form->text(accountKey);
    const QString password = m_form->value(passwordKey).toString();
    m_aside.run(
        this,
        [&store = m_store, what = m_what, make = m_keeper.connectionTo(address, account, password), address, account,
         password]() -> Result<int> {
            const std::unique_ptr<sync::Remote> remote = make();
            return what == What::Connect ? company::connectShop(store, *remote, {address, account, password})
                                         : changeAccount(store, *remote, account, password);
        },
        [this](const Result<int> &device) { finish(device); });
}

void ConnectDialog::finish(const Result<int> &device)
{
    endWaiting();
    if (!device) {
        m_form->showError(device.error());
        return;
    }
    m_keeper.refresh();
    accept();
}

void ConnectDialog::retranslate()
{
    const bool connects = m_what == What::Connect;
    setWords(connects ? tr("Connect this shop") : tr("Account on the server"),
             connects ? tr("The shop goes on working on this computer, also without a network, and exchanges with a "
                           "CouchDB server of yours. Phone numbers, e-mails and addresses leave this computer sealed.")
                      : tr("What this computer signs in to the server with."),
             connects ? tr("Connect the shop") : tr("Use this account"));
    m_form->setLabel(addressKey, tr("Address"), tr("Of the server: https://shop.example.com"));
    m_form->setLabel(
        accountKey, tr("Account"),
        connects ? tr("Of an administrator: it makes the databases, and an account for this computer, and is not kept.")
                 : QString());
    m_form->setLabel(passwordKey, tr("Password"));
}

} // namespace shopdesk::ui
