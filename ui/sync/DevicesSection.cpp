// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/DevicesSection.h"

#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"
#include "ui/sync/AccountDialog.h"
#include "ui/sync/EnrolDialog.h"

#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

std::vector<tables::Column> deviceColumns()
{
    return {{"number", QT_TRANSLATE_NOOP("List", "Number"), ColumnKind::Number, ""},
            {"computer", QT_TRANSLATE_NOOP("List", "Computer"), ColumnKind::Text, ""},
            {"joined", QT_TRANSLATE_NOOP("List", "Joined"), ColumnKind::Instant, ""},
            {"seen", QT_TRANSLATE_NOOP("List", "Last seen"), ColumnKind::Instant, ""},
            {"removed", QT_TRANSLATE_NOOP("List", "Removed"), ColumnKind::Instant, ""}};
}

} // namespace

DevicesSection::DevicesSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_list(new ListView(workbench.formats, this))
    , m_rows(new RowsModel(deviceColumns(), this))
    , m_note(new QLabel(this))
    , m_enrol(new QPushButton(this))
    , m_account(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    m_list->show(m_rows->columns(), m_rows);
    m_list->setSortable(false);
    m_list->setFitsContents(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->remember(workbench.settings, QStringLiteral("devices"), workbench.store.actor());
    m_note->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addWidget(m_enrol);
    buttons->addWidget(m_account);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    body()->addWidget(m_note);
    body()->addWidget(m_list);
    body()->addLayout(buttons);
    m_remove->setEnabled(false);
    connect(m_enrol, &QPushButton::clicked, this, [this] { (new EnrolDialog(m_workbench, this))->open(); });
    connect(m_account, &QPushButton::clicked, this, [this] { (new AccountDialog(m_workbench, this))->open(); });
    connect(m_remove, &QPushButton::clicked, this, &DevicesSection::askToRemove);
    connect(m_list, &ListView::selectionCountChanged, this, [this] {
        const qint64 number = m_list->currentId();
        m_remove->setEnabled(m_list->selectionCount() == 1 && number != m_own
                             && m_workbench.may(Permission::ManageShop));
    });
    retranslate();
    showOffline();
}

void DevicesSection::showOffline()
{
    m_note->setText(tr("The server tells them when it can be reached."));
    m_note->show();
    m_list->hide();
    m_remove->hide();
}

void DevicesSection::read()
{
    const auto connect = company::SyncKeeper::connectionOf(m_workbench.store);
    if (!connect) {
        showOffline();
        return;
    }
    m_aside.run(
        this,
        [connect, &store = m_workbench.store] {
            const std::unique_ptr<sync::Remote> remote = connect();
            return company::devices(*remote, store.shop().uuid);
        },
        [this](const sync::RemoteAnswer<std::vector<company::Device>> &devices) { showDevices(devices); });
}

void DevicesSection::showDevices(const sync::RemoteAnswer<std::vector<company::Device>> &devices)
{
    if (!devices) {
        showOffline();
        return;
    }
    m_workbench.store
        .read([](store::Connection &connection) -> Result<int> {
            const auto link = company::link(connection);
            return link ? link->device : 0;
        })
        .then(this, [this](const Result<int> &own) { m_own = own.value_or(0); });
    std::vector<tables::Row> rows;
    std::vector<qint64> ids;
    for (const company::Device &device : *devices) {
        rows.push_back({qint64(device.number), device.name, device.claimedAt.ms, device.seenAt.ms,
                        device.removedAt ? QVariant(device.removedAt->ms) : QVariant()});
        ids.push_back(device.number);
    }
    m_rows->setRows(std::move(rows), std::move(ids));
    m_note->hide();
    m_list->show();
    m_remove->show();
}

void DevicesSection::askToRemove()
{
    const auto number = static_cast<int>(m_list->currentId());
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setWindowTitle(tr("Remove a computer"));
    question->setText(tr("Remove computer %1 from the company?").arg(number));
    question->setInformativeText(
        tr("It exchanges nothing from then on. What is on it stays on it: if it was lost, change the "
           "password of its account on the server too."));
    QPushButton *remove = question->addButton(tr("Remove computer %1").arg(number), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Keep it"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this, [this, remove, number](const QAbstractButton *clicked) {
        if (clicked == remove)
            this->remove(number);
    });
    question->open();
}

void DevicesSection::remove(int number)
{
    const auto connect = company::SyncKeeper::connectionOf(m_workbench.store);
    if (!connect)
        return;
    m_aside.run(
        this,
        [connect, &store = m_workbench.store, number]() -> Result<void> {
            const std::unique_ptr<sync::Remote> remote = connect();
            return company::removeDeviceFrom(store, *remote, number);
        },
        [this](const Result<void> &removed) {
            if (!removed)
                m_workbench.toast(removed.error().message, {});
            read();
        });
}

void DevicesSection::retranslate()
{
    setTitle(tr("Computers"), tr("Each has a number of its own, which stands in the numbers of its orders."));
    m_enrol->setText(tr("Let another computer in…"));
    m_account->setText(tr("Account for a computer…"));
    m_remove->setText(tr("Remove…"));
    m_list->setAccessibleName(tr("Computers of the company"));
}

void DevicesSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
