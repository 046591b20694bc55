// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/AccountDialog.h"

#include "company/SyncKeeper.h"
#include "ui/parts/BusyLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int dialogWidth = 520;
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
    : QDialog(parent)
    , m_workbench(workbench)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_form(new Form(this))
    , m_stores(new QComboBox)
    , m_told(new QLabel(this))
    , m_copy(new QPushButton(this))
    , m_go(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_busy(new BusyLine(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    m_title->setFont(sectionFont());
    m_text->setWordWrap(true);
    m_told->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_told->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_told->hide();
    m_copy->hide();
    m_stores->addItem(QString());
    m_form->layout()->setContentsMargins({});
    m_form->setSavesByKey(false);
    m_form->addField(storeKey, {}, m_stores);
    m_form->addField(accountKey, {}, new QLineEdit);
    auto *password = new QLineEdit;
    password->setEchoMode(QLineEdit::Password);
    m_form->addField(passwordKey, {}, password);
    m_form->setCheck(accountKey, [this] {
        return m_form->text(accountKey).isEmpty() ? tr("Enter the name of the server's administrator.") : QString();
    });
    makeMainButton(*m_go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(measure::gap2);
    layout->addWidget(m_form);
    layout->addWidget(m_told);
    layout->addWidget(m_copy, 0, Qt::AlignLeft);
    layout->addLayout(dialogButtons(*m_cancel, *m_go));
    for (auto *field : m_form->findChildren<QLineEdit *>())
        connect(field, &QLineEdit::returnPressed, this, &AccountDialog::submit);
    connect(m_go, &QPushButton::clicked, this, &AccountDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
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
    if (!m_form->isEnabled() || !m_form->validate() || !keeper)
        return;
    m_form->clearErrors();
    m_form->setEnabled(false);
    m_go->setEnabled(false);
    m_busy->begin(tr("Telling the server…"));
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
            m_busy->end();
            m_form->setEnabled(true);
            m_go->setEnabled(true);
            if (account)
                show(*account);
            else
                m_form->showError(account.error());
        });
}

void AccountDialog::show(const company::ServerAccount &account)
{
    m_made = account;
    m_form->hide();
    m_told->setText(account.name + QLatin1Char('\n') + account.password);
    m_told->show();
    m_copy->show();
    retranslate();
    m_copy->setFocus(Qt::OtherFocusReason);
    adjustSize();
}

void AccountDialog::retranslate()
{
    const bool isMade = !m_made.name.isEmpty();
    m_title->setText(tr("Account for a computer"));
    setWindowTitle(m_title->text());
    m_text->setText(isMade
                        ? tr("The name and the password of the new account. They are told this once: enter them at the "
                             "other computer, where you join the company.")
                        : tr("What another computer signs in to the server with. Each computer gets an account of its "
                             "own, and sees what its store needs."));
    setInk(*m_text, Colours::of(palette()).muted);
    m_form->setLabel(storeKey, tr("For"));
    m_stores->setItemText(0, tr("All stores"));
    m_form->setLabel(accountKey, tr("Administrator of the server"), tr("Makes the account, and is not kept."));
    m_form->setLabel(passwordKey, tr("Password"));
    m_told->setAccessibleName(tr("Name and password of the new account"));
    m_copy->setText(tr("Copy"));
    m_go->setText(isMade ? tr("Done") : tr("Make an account"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(!isMade);
}

void AccountDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace shopdesk::ui
