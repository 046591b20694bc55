// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/MailboxSection.h"

#include "base/Text.h"
#include "channels/SendElsewhere.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"
#include "ui/settings/PutAway.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString addressKey = QStringLiteral("address");
const QString senderKey = QStringLiteral("sender");
const QString storeKey = QStringLiteral("store");
const QString userKey = QStringLiteral("user");
const QString passwordKey = QStringLiteral("password");
const QString incomingKey = QStringLiteral("incoming");
const QString incomingPortKey = QStringLiteral("incomingPort");
const QString incomingSecurityKey = QStringLiteral("incomingSecurity");
const QString folderKey = QStringLiteral("folder");
const QString outgoingKey = QStringLiteral("outgoing");
const QString outgoingPortKey = QStringLiteral("outgoingPort");
const QString outgoingSecurityKey = QStringLiteral("outgoingSecurity");
const QString acknowledgementKey = QStringLiteral("acknowledgement");
constexpr int bodyHeight = 80;

QSpinBox *portField()
{
    auto *port = new QSpinBox;
    port->setRange(1, 65'535);
    port->setGroupSeparatorShown(false);
    return port;
}

QLineEdit *textField()
{
    auto *edit = new QLineEdit;
    edit->setMaxLength(longestName);
    return edit;
}

} // namespace

MailboxSection::MailboxSection(Workbench &workbench, QWidget *parent)
    : TicketDeskSection(workbench, "mailboxes", parent)
    , m_store(new QComboBox)
    , m_incoming(new QComboBox)
    , m_outgoing(new QComboBox)
    , m_try(new QPushButton)
    , m_tried(new QLabel)
    , m_keychain(vault::Keychain::ofSystem())
{
    Form *form = rows()->form();
    form->addField(addressKey, {}, textField());
    form->addField(senderKey, {}, textField());
    form->addField(storeKey, {}, m_store);
    form->addField(userKey, {}, textField());
    auto *password = textField();
    password->setEchoMode(QLineEdit::Password);
    form->addField(passwordKey, {}, password);
    form->addField(incomingKey, {}, textField());
    form->addField(incomingPortKey, {}, portField());
    form->addField(incomingSecurityKey, {}, m_incoming);
    form->addField(folderKey, {}, textField());
    form->addField(outgoingKey, {}, textField());
    form->addField(outgoingPortKey, {}, portField());
    form->addField(outgoingSecurityKey, {}, m_outgoing);
    auto *acknowledgement = new QPlainTextEdit;
    acknowledgement->setFixedHeight(bodyHeight);
    acknowledgement->setTabChangesFocus(true);
    form->addField(acknowledgementKey, {}, acknowledgement);
    m_try->setAutoDefault(false);
    m_tried->setWordWrap(true);
    m_tried->hide();
    form->addWide(m_try);
    form->addWide(m_tried);
    connect(m_try, &QPushButton::clicked, this, &MailboxSection::tryIt);
    offerPutAway<channels::MailboxId>(*rows(), workbench, channels::archiveMailbox, channels::restoreMailbox);
    retranslate();
    read();
}

MailboxSection::~MailboxSection()
{
    if (m_cancel)
        *m_cancel = true;
}

void MailboxSection::retranslate()
{
    setTitle(tr("Mailboxes"), tr("Mails to these addresses become tickets, and answers by e-mail go out from them."));
    rows()->setWords(tr("Add a mailbox"));
    Form *form = rows()->form();
    form->setLabel(addressKey, tr("Address"), tr("Answers come from it."));
    form->setLabel(senderKey, tr("Name beside it"), tr("Empty: that of the shop."));
    form->setLabel(storeKey, tr("Store"));
    form->setLabel(userKey, tr("User"), tr("Often the address."));
    form->setLabel(
        passwordKey, tr("Password"),
        tr("Kept in the keychain of this computer alone, which then reads, and sends for the others too. Empty: "
           "as it is."));
    form->setLabel(incomingKey, tr("Server for incoming mail"), tr("IMAP, such as imap.example.com"));
    form->setLabel(incomingPortKey, tr("Port"));
    form->setLabel(incomingSecurityKey, tr("Encryption"));
    form->setLabel(folderKey, tr("Folder"));
    form->setLabel(outgoingKey, tr("Server for outgoing mail"), tr("SMTP, such as smtp.example.com"));
    form->setLabel(outgoingPortKey, tr("Port"));
    form->setLabel(outgoingSecurityKey, tr("Encryption"));
    form->setLabel(acknowledgementKey, tr("Answer at once"),
                   tr("To who opens a ticket, with {ticket} for its number. Empty: nothing."));
    m_try->setText(tr("Try it"));
    fillChoices();
}

void MailboxSection::fillChoices()
{
    for (QComboBox *box : {m_incoming, m_outgoing}) {
        const QVariant chosen = box->currentData();
        box->clear();
        box->addItem(tr("TLS"), QStringLiteral("tls"));
        box->addItem(tr("STARTTLS"), QStringLiteral("starttls"));
        box->addItem(tr("None, on this computer only"), QStringLiteral("none"));
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    }
}

void MailboxSection::read()
{
    struct Found
    {
        std::vector<channels::MailboxInfo> mailboxes;
        std::vector<std::pair<qint64, QString>> stores;
    };
    workbench()
        .store
        .read([](store::Connection &connection) -> Result<Found> {
            auto all = channels::mailboxes(connection, true);
            if (!all)
                return Failure(all.error());
            Found found{std::move(*all), {}};
            store::Query stores = connection.query("SELECT id, name FROM stores ORDER BY code");
            while (stores.next())
                found.stores.emplace_back(stores.get<qint64>(0), stores.get<QString>(1));
            return found;
        })
        .then(this, [this](const Result<Found> &found) {
            if (!found)
                return;
            m_mailboxes = found->mailboxes;
            m_stores = found->stores;
            std::vector<EditableRows::Row> shown;
            for (const channels::MailboxInfo &info : m_mailboxes)
                shown.push_back({info.id.value, info.draft.address,
                                 info.problem.isEmpty() || info.isArchived ? info.storeName : info.problem,
                                 info.isArchived});
            rows()->setRows(shown);
        });
}

void MailboxSection::load(qint64 id)
{
    const auto found = std::ranges::find(m_mailboxes, channels::MailboxId{id}, &channels::MailboxInfo::id);
    const channels::MailboxDraft shown = found == m_mailboxes.end() ? channels::MailboxDraft() : found->draft;
    m_edited = id;
    m_tried->hide();
    m_store->clear();
    for (const auto &[store, name] : m_stores)
        m_store->addItem(name, store);
    const qint64 store = shown.store || m_stores.empty() ? shown.store.value : m_stores.front().first;
    rows()->form()->load({{addressKey, shown.address},
                          {senderKey, shown.sender},
                          {storeKey, store},
                          {userKey, shown.user},
                          {passwordKey, QString()},
                          {incomingKey, shown.incoming.host},
                          {incomingPortKey, shown.incoming.port},
                          {incomingSecurityKey, keyOf(shown.incoming.security)},
                          {folderKey, shown.folder},
                          {outgoingKey, shown.outgoing.host},
                          {outgoingPortKey, shown.outgoing.port},
                          {outgoingSecurityKey, keyOf(shown.outgoing.security)},
                          {acknowledgementKey, shown.acknowledgement}});
}

channels::MailboxDraft MailboxSection::draft() const
{
    const Form *form = rows()->form();
    const auto found = std::ranges::find(m_mailboxes, channels::MailboxId{m_edited}, &channels::MailboxInfo::id);
    channels::MailboxDraft draft = found == m_mailboxes.end() ? channels::MailboxDraft() : found->draft;
    draft.address = form->text(addressKey);
    draft.sender = form->text(senderKey);
    draft.store = {form->value(storeKey).toLongLong()};
    draft.user = form->text(userKey);
    draft.incoming = {form->text(incomingKey), form->value(incomingPortKey).toInt(),
                      mail::securityFrom(form->text(incomingSecurityKey)).value_or(mail::Security::Tls)};
    draft.folder = form->text(folderKey);
    draft.outgoing = {form->text(outgoingKey), form->value(outgoingPortKey).toInt(),
                      mail::securityFrom(form->text(outgoingSecurityKey)).value_or(mail::Security::Tls)};
    draft.acknowledgement = form->text(acknowledgementKey);
    return draft;
}

void MailboxSection::save(qint64 id)
{
    const channels::MailboxDraft draft = this->draft();
    const QString password = rows()->form()->value(passwordKey).toString();
    workbench()
        .write(this,
               [id, draft](store::UnitOfWork &work) -> Result<channels::MailboxId> {
                   if (id == 0)
                       return channels::createMailbox(work, draft);
                   return channels::updateMailbox(work, {id}, draft).map([id] { return channels::MailboxId{id}; });
               })
        .then(this, [this, draft, password](const Result<channels::MailboxId> &saved) {
            if (saved && !password.isEmpty())
                keepPassword(*saved, password, draft.address);
            else
                finish(draft.address, saved.map([](channels::MailboxId) {}));
        });
}

void MailboxSection::keepPassword(channels::MailboxId id, const QString &password, const QString &name)
{
    m_keychain->write(channels::keychainKey(workbench().store.shop().uuid, id), password.toUtf8(), this,
                      [this, id, name](const Result<void> &kept) {
                          if (!kept) {
                              finish(name, kept);
                              return;
                          }
                          // What colleagues wrote without the password goes out from here.
                          workbench()
                              .write(this, [id](store::UnitOfWork &work) { return channels::sendHere(work, id); })
                              .then(this, [this, name](const Result<void> &done) { finish(name, done); });
                      });
}

void MailboxSection::tryIt()
{
    const QString typed = rows()->form()->value(passwordKey).toString();
    if (!typed.isEmpty() || m_edited == 0) {
        tryWith(typed);
        return;
    }
    m_keychain->read(channels::keychainKey(workbench().store.shop().uuid, {m_edited}), this,
                     [this](const Result<QByteArray> &found) {
                         if (found)
                             tryWith(QString::fromUtf8(*found));
                         else
                             showTried(Failure(found.error()));
                     });
}

void MailboxSection::tryWith(const QString &password)
{
    m_try->setEnabled(false);
    m_tried->setText(tr("Trying…"));
    m_tried->show();
    m_cancel = std::make_shared<std::atomic_bool>(false);
    channels::tryMailboxAside(draft(), password, m_cancel).then(this, [this](const Result<void> &tried) {
        showTried(tried);
    });
}

void MailboxSection::showTried(const Result<void> &tried)
{
    m_try->setEnabled(true);
    const QString where = tried || tried.error().field.isEmpty()             ? QString()
                          : tried.error().field == QLatin1String("incoming") ? tr("Incoming: ")
                                                                             : tr("Outgoing: ");
    m_tried->setText(tried ? tr("It works: both servers let us in.") : where + tried.error().message);
    const Colours &colours = Colours::of(palette());
    setInk(*m_tried, tried ? colours.success : colours.warning);
    m_tried->show();
}

} // namespace shopdesk::ui
