// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/TicketFieldsForm.h"

#include "base/Text.h"
#include "orders/Orders.h"
#include "tickets/Agents.h"
#include "tickets/Tickets.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/CheckList.h"
#include "ui/parts/Form.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"
#include "ui/tickets/MemberPick.h"
#include "ui/tickets/TicketRecord.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString subjectKey = QStringLiteral("subject");
const QString kindKey = QStringLiteral("kind");
const QString priorityKey = QStringLiteral("priority");
const QString categoryKey = QStringLiteral("category");
const QString memberKey = QStringLiteral("member");
const QString languageKey = QStringLiteral("language");
const QString tagsKey = QStringLiteral("tags");
const QString watchersKey = QStringLiteral("watchers");
const QString ordersKey = QStringLiteral("orders");
const QString orderNumberKey = QStringLiteral("orderNumber");

const QStringList kinds{QStringLiteral("question"), QStringLiteral("complaint"), QStringLiteral("after_sales"),
                        QStringLiteral("benefit"), QStringLiteral("praise")};
const QStringList priorities{QStringLiteral("urgent"), QStringLiteral("high"), QStringLiteral("normal"),
                             QStringLiteral("low")};

} // namespace

void fillCategories(Workbench &workbench, QComboBox &combo)
{
    if (combo.count() == 0)
        combo.addItem(QStringLiteral("–"), qint64(0));
    workbench.store.read([](store::Connection &connection) { return tickets::categories(connection); })
        .then(&combo, [&combo](const Result<std::vector<tickets::Category>> &all) {
            if (!all)
                return;
            const QVariant chosen = combo.currentData();
            const QSignalBlocker quiet(combo);
            while (combo.count() > 1)
                combo.removeItem(1);
            for (const tickets::Category &category : *all)
                combo.addItem(category.path, category.id.value);
            combo.setCurrentIndex(std::max(0, combo.findData(chosen)));
        });
}

void fillWords(QComboBox &combo, const QStringList &keys, const QString &prefix)
{
    const QSignalBlocker quiet(combo);
    const int current = std::max(0, combo.currentIndex());
    combo.clear();
    for (const QString &key : keys)
        combo.addItem(stateLook(prefix + key).word, key);
    combo.setCurrentIndex(current);
}

TicketFieldsForm::TicketFieldsForm(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_kind(new QComboBox)
    , m_priority(new QComboBox)
    , m_category(new QComboBox)
    , m_member(new MemberPick(workbench))
    , m_orders(new CheckList)
    , m_watchers(new CheckList)
    , m_orderNumber(new QLineEdit)
    , m_save(new QPushButton(this))
{
    build();
    fillWords(*m_kind, kinds);
    fillWords(*m_priority, priorities, QStringLiteral("priority_"));
    fillCategories(workbench, *m_category);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("ticket_categories")))
            fillCategories(m_workbench, *m_category);
    });
}

void TicketFieldsForm::build()
{
    auto *subject = new QLineEdit;
    subject->setMaxLength(longestName);
    auto *language = new QLineEdit;
    language->setMaxLength(tickets::longestTag);
    m_form->addField(subjectKey, {}, subject);
    m_form->addField(kindKey, {}, m_kind);
    m_form->addField(priorityKey, {}, m_priority);
    m_form->addField(categoryKey, {}, m_category);
    m_form->addField(memberKey, {}, m_member);
    m_form->addField(ordersKey, {}, m_orders);
    m_form->addField(orderNumberKey, {}, m_orderNumber);
    m_form->addField(languageKey, {}, language);
    m_form->addField(tagsKey, {}, new QLineEdit);
    m_form->addField(watchersKey, {}, m_watchers);
    m_form->setCheck(subjectKey, [this] {
        return m_form->text(subjectKey).isEmpty() ? tr("Say in a few words what it is about.") : QString();
    });
    if (!m_workbench.may(Permission::SeeOrders)) {
        m_form->setFieldVisible(ordersKey, false);
        m_form->setFieldVisible(orderNumberKey, false);
    }
    connect(m_member, &MemberPick::memberChanged, this, &TicketFieldsForm::offerOrders);
    connect(m_orderNumber, &QLineEdit::returnPressed, this, &TicketFieldsForm::addOrder);
    makeMainButton(*m_save);
    connect(m_save, &QPushButton::clicked, this, &TicketFieldsForm::save);
    connect(m_form, &Form::saveRequested, this, &TicketFieldsForm::save);
    connect(m_form, &Form::dirtyChanged, m_save, &QWidget::setEnabled);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, measure::gap4, measure::gap4);
    layout->addWidget(m_form);
    layout->addWidget(m_save, 0, Qt::AlignRight);
    layout->addStretch(1);
}

void TicketFieldsForm::retranslate()
{
    fillWords(*m_kind, kinds);
    fillWords(*m_priority, priorities, QStringLiteral("priority_"));
    m_form->setLabel(subjectKey, tr("Subject"));
    m_form->setLabel(kindKey, tr("Kind"));
    m_form->setLabel(priorityKey, tr("Priority"));
    m_form->setLabel(categoryKey, tr("Category"));
    m_form->setLabel(memberKey, tr("Customer"));
    m_form->setLabel(ordersKey, tr("About orders"));
    m_form->setLabel(orderNumberKey, tr("Another order"), tr("Its number, then Enter."));
    m_form->setLabel(languageKey, tr("Language"),
                     tr("Of the customer, such as zh or en: routing looks for who speaks it."));
    m_form->setLabel(tagsKey, tr("Tags"), tr("Separated by commas."));
    m_form->setLabel(watchersKey, tr("Watchers"), tr("Colleagues who find it under Watched."));
    m_save->setText(tr("Save"));
}

void TicketFieldsForm::showTicket(const tickets::Ticket &ticket)
{
    const bool another = !m_ticket || m_ticket->id != ticket.id;
    const bool changed = !m_ticket || !(m_ticket->fields == ticket.fields) || m_ticket->watchers != ticket.watchers;
    m_ticket = ticket;
    m_form->setEnabled(m_workbench.offers(Permission::AnswerTickets));
    if (!another && !changed)
        return; // what is being typed stays
    if (another)
        m_added.clear();
    QStringList orders;
    for (const qint64 order : ticket.fields.orders)
        orders << idToText(order);
    m_form->keepDraft(&m_workbench.drafts, QStringLiteral("ticket-fields/") + ticket.id.text());
    m_form->load({{subjectKey, ticket.fields.subject},
                  {kindKey, tickets::keyOf(ticket.fields.kind)},
                  {priorityKey, tickets::keyOf(ticket.fields.priority)},
                  {categoryKey, ticket.fields.category.value},
                  {memberKey, ticket.fields.member ? ticket.fields.member.text() : QString()},
                  {ordersKey, orders},
                  {orderNumberKey, QString()},
                  {languageKey, ticket.fields.language},
                  {tagsKey, ticket.fields.tags.join(QStringLiteral(", "))},
                  {watchersKey, watcherKeys()}});
    m_save->setEnabled(m_form->isDirty());
    offerOrders();
    offerWatchers();
}

QStringList TicketFieldsForm::watcherKeys() const
{
    QStringList keys;
    for (const tickets::Named &watcher : m_ticket->watchers)
        keys << idToText(watcher.id);
    return keys;
}

void TicketFieldsForm::offerWatchers()
{
    m_workbench.store.read([](store::Connection &connection) { return tickets::agents(connection); })
        .then(this, [this, id = m_ticket->id](const Result<std::vector<tickets::Agent>> &agents) {
            if (!m_ticket || m_ticket->id != id)
                return;
            std::vector<CheckList::Choice> choices;
            for (const tickets::Named &watcher : m_ticket->watchers)
                choices.push_back({idToText(watcher.id), watcher.name});
            for (const tickets::Agent &agent : agents.value_or(std::vector<tickets::Agent>())) {
                if (std::ranges::find(choices, idToText(agent.person.id), &CheckList::Choice::key) == choices.end())
                    choices.push_back({idToText(agent.person.id), agent.person.name});
            }
            m_form->setFieldVisible(watchersKey, !choices.empty());
            m_watchers->setChoices(choices);
        });
}

namespace {

/// Who watches a ticket, from what was checked before to what is now.
Result<void> setWatchers(store::UnitOfWork &work, tickets::TicketId id, const QStringList &before,
                         const QStringList &now)
{
    for (const QString &key : before + now) {
        if (before.contains(key) == now.contains(key))
            continue;
        const StaffId person{idFromText(key).value_or(0)};
        if (auto done = tickets::setWatcher(work, id, person, now.contains(key)); !done) {
            Error error = done.error();
            error.field = watchersKey;
            return Failure(error);
        }
    }
    return {};
}

} // namespace

void TicketFieldsForm::offerOrders()
{
    if (!m_ticket)
        return;
    const int question = ++m_question;
    m_workbench.store
        .read([member = m_member->memberId(),
               linked = m_ticket->orders](store::Connection &connection) -> Result<std::vector<tickets::LinkedOrder>> {
            return readOrderChoices(connection, member, linked);
        })
        .then(this, [this, question](const Result<std::vector<tickets::LinkedOrder>> &choices) {
            if (question != m_question)
                return;
            m_choices = choices.value_or(std::vector<tickets::LinkedOrder>());
            fillOrders();
        });
}

void TicketFieldsForm::fillOrders()
{
    std::vector<CheckList::Choice> shown;
    for (const auto *orders : {&m_added, &m_choices}) {
        for (const tickets::LinkedOrder &order : *orders) {
            if (std::ranges::find(shown, idToText(order.id), &CheckList::Choice::key) == shown.end())
                shown.push_back({idToText(order.id), order.number});
        }
    }
    m_orders->setChoices(shown);
}

void TicketFieldsForm::addOrder()
{
    const QString number = m_orderNumber->text().trimmed();
    if (number.isEmpty() || !m_ticket)
        return;
    m_workbench.store
        .read([number](store::Connection &connection) {
            return orders::findByNumber(connection, number).and_then([&](orders::OrderId id) {
                return orders::order(connection, id).map([id](const orders::Order &order) {
                    return tickets::LinkedOrder{id.value, order.number};
                });
            });
        })
        .then(this, [this, ticket = m_ticket->id](const Result<tickets::LinkedOrder> &found) {
            if (!m_ticket || m_ticket->id != ticket)
                return;
            if (!found) {
                Error error = found.error();
                error.field = orderNumberKey;
                m_form->showError(error);
                return;
            }
            m_added.push_back(*found);
            fillOrders();
            m_form->setValue(ordersKey, m_orders->keys() << idToText(found->id));
            m_orderNumber->clear();
        });
}

tickets::TicketFields TicketFieldsForm::fields() const
{
    tickets::TicketFields fields = m_ticket->fields;
    fields.subject = m_form->text(subjectKey);
    fields.kind = tickets::kindFrom(m_form->value(kindKey).toString()).value_or(fields.kind);
    fields.priority = tickets::priorityFrom(m_form->value(priorityKey).toString()).value_or(fields.priority);
    fields.category = {m_form->value(categoryKey).toLongLong()};
    fields.member = m_member->memberId();
    fields.orders.clear();
    for (const QString &key : m_orders->keys())
        fields.orders.push_back(idFromText(key).value_or(0));
    fields.language = m_form->text(languageKey);
    fields.tags = m_form->text(tagsKey).split(QLatin1Char(','), Qt::SkipEmptyParts);
    return fields;
}

void TicketFieldsForm::save()
{
    if (!m_ticket || !m_form->validate())
        return;
    const auto id = m_ticket->id;
    const QString number = m_ticket->number;
    const QStringList watched = watcherKeys();
    const auto undo = undoBy(m_workbench, [id, before = m_ticket->fields, now = m_watchers->keys(),
                                           watched](store::UnitOfWork &work) {
        return tickets::updateTicket(work, id, before).and_then([&] { return setWatchers(work, id, now, watched); });
    });
    m_workbench
        .write(this,
               [id, fields = fields(), now = m_watchers->keys(), watched](store::UnitOfWork &work) {
                   return tickets::updateTicket(work, id, fields).and_then([&] {
                       return setWatchers(work, id, watched, now);
                   });
               })
        .then(this, [this, number, undo](const Result<void> &done) {
            if (!done) {
                m_form->showError(done.error());
                return;
            }
            m_form->markSaved();
            m_workbench.toast(tr("%1 saved").arg(number), undo);
        });
}

} // namespace shopdesk::ui
