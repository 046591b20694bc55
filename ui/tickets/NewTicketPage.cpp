// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/NewTicketPage.h"

#include "base/Text.h"
#include "catalog/Premises.h"
#include "members/Contact.h"
#include "store/Settings.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/DraftKey.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"
#include "ui/tickets/CustomerSide.h"
#include "ui/tickets/MemberPick.h"
#include "ui/tickets/TicketFieldsForm.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString memberKey = QStringLiteral("member");
const QString storeKey = QStringLiteral("store");
const QString channelKey = QStringLiteral("channel");
const QString kindKey = QStringLiteral("kind");
const QString priorityKey = QStringLiteral("priority");
const QString categoryKey = QStringLiteral("category");
const QString orderKey = QStringLiteral("orders");
const QString messageKey = QStringLiteral("message");
const QString answerKey = QStringLiteral("answer");
const QString subjectKey = QStringLiteral("subject");
const QString nameKey = QStringLiteral("name");
const QString emailKey = QStringLiteral("email");
const QString languageKey = QStringLiteral("language");
const QString tagsKey = QStringLiteral("tags");
const QString mineKey = QStringLiteral("assignee");
const QString draftName = QStringLiteral("ticket-new");
constexpr int widest = 620;
constexpr int sideWidth = 280;
constexpr int messageHeight = 96;
constexpr int answerHeight = 60;

QPlainTextEdit *words(int height)
{
    auto *edit = new QPlainTextEdit;
    edit->setFixedHeight(height);
    edit->setTabChangesFocus(true);
    return edit;
}

} // namespace

NewTicketPage::NewTicketPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_title(new QLabel(this))
    , m_form(new Form)
    , m_member(new MemberPick(workbench))
    , m_store(new QComboBox)
    , m_channel(new QComboBox)
    , m_kind(new QComboBox)
    , m_priority(new QComboBox)
    , m_category(new QComboBox)
    , m_order(new QComboBox)
    , m_open(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_customer(new CustomerSide(workbench))
{
    retranslate();
    build();
    retranslate();
    fillStores();
    fillCategories(workbench, *m_category);
}

void NewTicketPage::build()
{
    auto *subject = new QLineEdit;
    subject->setMaxLength(longestName);
    auto *language = new QLineEdit;
    language->setMaxLength(tickets::longestTag);
    m_form->addField(memberKey, {}, m_member);
    for (const QString &key : {nameKey, emailKey}) {
        auto *edit = new QLineEdit;
        edit->setMaxLength(longestName);
        m_form->addField(key, {}, edit);
    }
    m_form->addField(messageKey, {}, words(messageHeight));
    m_form->addField(subjectKey, {}, subject);
    m_form->addField(kindKey, {}, m_kind);
    m_form->addField(channelKey, {}, m_channel);
    m_form->addField(priorityKey, {}, m_priority);
    m_form->addField(categoryKey, {}, m_category);
    m_form->addField(orderKey, {}, m_order);
    m_form->addField(languageKey, {}, language);
    m_form->addField(tagsKey, {}, new QLineEdit);
    m_form->addField(storeKey, {}, m_store);
    m_form->addField(answerKey, {}, words(answerHeight));
    m_form->addField(mineKey, {}, new QCheckBox);
    m_form->setCheck(messageKey, [this] {
        const bool isEmpty = m_form->text(messageKey).isEmpty() && m_form->text(subjectKey).isEmpty();
        return isEmpty ? tr("Write down what the customer says.") : QString();
    });
    m_form->setCheck(emailKey, [this] {
        const QString email = m_form->text(emailKey);
        const bool isBad = !m_member->memberId() && !email.isEmpty() && !members::normalisedEmail(email);
        return isBad ? tr("This is no e-mail address.") : QString();
    });
    m_form->setFieldVisible(orderKey, false);
    m_form->setFieldVisible(mineKey, bool(m_workbench.store.actor().id));
    makeMainButton(*m_open);
    connect(m_form, &Form::saveRequested, this, &NewTicketPage::save);
    connect(m_open, &QPushButton::clicked, this, &NewTicketPage::save);
    connect(m_cancel, &QPushButton::clicked, this, &NewTicketPage::left);
    connect(m_member, &MemberPick::memberChanged, this, &NewTicketPage::showCustomer);
    setFocusProxy(m_member);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_open);
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    column->setSpacing(measure::gap2);
    m_title->setFont(sectionFont());
    m_form->layout()->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_form);
    column->addLayout(buttons);
    column->addStretch(1);
    page->setMaximumWidth(widest);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::Base);
    area->setWidget(page);
    auto *side = new QScrollArea(this);
    side->setWidgetResizable(true);
    side->setFrameShape(QFrame::NoFrame);
    side->setFocusPolicy(Qt::NoFocus);
    side->setFixedWidth(sideWidth);
    side->setWidget(m_customer);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addWidget(side);
}

void NewTicketPage::retranslate()
{
    fillWords(*m_kind, {QStringLiteral("question"), QStringLiteral("complaint"), QStringLiteral("after_sales"),
                        QStringLiteral("benefit"), QStringLiteral("praise")});
    fillWords(*m_channel, {QStringLiteral("phone"), QStringLiteral("counter"), QStringLiteral("email"),
                           QStringLiteral("chat"), QStringLiteral("social")});
    fillWords(*m_priority,
              {QStringLiteral("normal"), QStringLiteral("high"), QStringLiteral("urgent"), QStringLiteral("low")},
              QStringLiteral("priority_"));
    m_title->setText(tr("New ticket"));
    m_open->setText(tr("Open ticket"));
    m_open->setToolTip(QStringLiteral("Ctrl+Enter"));
    m_cancel->setText(tr("Not now"));
    m_member->setAccessibleName(tr("Customer"));
    if (!m_form->field(memberKey))
        return;
    m_form->setLabel(memberKey, tr("Customer"));
    m_form->setLabel(messageKey, tr("What the customer says"));
    m_form->setLabel(subjectKey, tr("Subject"), tr("Left empty, it is the beginning of what the customer says."));
    m_form->setLabel(nameKey, tr("Name"), tr("Of a customer who is no member."));
    m_form->setLabel(emailKey, tr("E-mail"), tr("Answers by mail go there. Kept sealed."));
    m_form->setLabel(languageKey, tr("Language"), tr("Such as zh or en: routing looks for who speaks it."));
    m_form->setLabel(tagsKey, tr("Tags"), tr("Separated by commas."));
    m_form->setLabel(kindKey, tr("Kind"));
    m_form->setLabel(channelKey, tr("Channel"));
    m_form->setLabel(priorityKey, tr("Priority"));
    m_form->setLabel(categoryKey, tr("Category"));
    m_form->setLabel(orderKey, tr("About order"));
    m_form->setLabel(storeKey, tr("Store"));
    m_form->setLabel(answerKey, tr("What you answered"),
                     tr("If you did while you talked: the first response is given then."));
    m_form->setLabel(mineKey, tr("Take it yourself"), tr("Otherwise routing gives it to somebody."));
}

void NewTicketPage::fillStores()
{
    m_workbench.store
        .read([](store::Connection &connection) {
            return catalog::stores(connection).map([&](std::vector<catalog::Premises> stores) {
                std::erase_if(stores,
                              [&](const catalog::Premises &store) { return !connection.actor().mayIn(store.id); });
                return stores;
            });
        })
        .then(this, [this](const Result<std::vector<catalog::Premises>> &stores) {
            if (!stores)
                return;
            for (const catalog::Premises &store : *stores)
                m_store->addItem(store.name, store.id.value);
            m_form->setFieldVisible(storeKey, stores->size() > 1);
        });
}

void NewTicketPage::begin()
{
    const auto id = m_store->currentData();
    m_form->keepDraft(&m_workbench.drafts, draftName);
    m_form->load({{memberKey, QString()},
                  {messageKey, QString()},
                  {subjectKey, QString()},
                  {kindKey, QStringLiteral("question")},
                  {channelKey, QStringLiteral("phone")},
                  {priorityKey, QStringLiteral("normal")},
                  {categoryKey, qint64(0)},
                  {nameKey, QString()},
                  {emailKey, QString()},
                  {languageKey, QString()},
                  {tagsKey, QString()},
                  {storeKey, id},
                  {answerKey, QString()},
                  {mineKey, false}});
    showCustomer();
    m_member->setFocus();
}

void NewTicketPage::showCustomer()
{
    const members::MemberId id = m_member->memberId();
    m_form->setFieldVisible(nameKey, !id);
    m_form->setFieldVisible(emailKey, !id);
    const int question = ++m_question;
    m_workbench.store.read([id](store::Connection &connection) { return readCustomer(connection, id); })
        .then(this, [this, question](const Result<CustomerRecord> &customer) {
            if (question != m_question)
                return;
            const CustomerRecord shown = customer.value_or(CustomerRecord());
            m_customer->showCustomer(shown);
            m_order->clear();
            m_order->addItem(QStringLiteral("–"), qint64(0));
            for (const RelatedRecord &order : shown.orders)
                m_order->addItem(order.title, order.id);
            m_form->setFieldVisible(orderKey, !shown.orders.empty());
        });
}

tickets::TicketDraft NewTicketPage::draft() const
{
    tickets::TicketDraft draft;
    draft.store = {m_form->value(storeKey).toLongLong()};
    draft.channel = tickets::channelFrom(m_form->value(channelKey).toString()).value_or(draft.channel);
    draft.fields.kind = tickets::kindFrom(m_form->value(kindKey).toString()).value_or(draft.fields.kind);
    draft.fields.priority =
        tickets::priorityFrom(m_form->value(priorityKey).toString()).value_or(draft.fields.priority);
    draft.fields.category = {m_form->value(categoryKey).toLongLong()};
    draft.fields.subject = m_form->text(subjectKey);
    draft.fields.member = m_member->memberId();
    if (const qint64 order = m_form->value(orderKey).toLongLong(); order != 0)
        draft.fields.orders = {order};
    draft.fields.language = m_form->text(languageKey);
    draft.fields.tags = m_form->text(tagsKey).split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (!draft.fields.member)
        draft.contact = {m_form->text(nameKey), m_form->text(emailKey)};
    draft.message = m_form->text(messageKey);
    draft.answer = m_form->text(answerKey);
    if (m_form->value(mineKey).toBool())
        draft.assignee = m_workbench.store.actor().id;
    return draft;
}

void NewTicketPage::save()
{
    if (!m_open->isEnabled() || !m_form->validate())
        return;
    m_open->setEnabled(false);
    m_workbench.drafts.flush();
    m_workbench
        .write(this,
               [draft = draft()](store::UnitOfWork &work) {
                   return tickets::openTicket(work, draft).and_then([&](tickets::TicketId id) {
                       return store::dropDraft(work, draftKeyOf(work.actor(), draftName)).map([&] { return id; });
                   });
               })
        .then(this, [this](const Result<tickets::TicketId> &made) {
            m_open->setEnabled(true);
            if (!made) {
                m_form->showError(made.error());
                return;
            }
            m_form->markSaved();
            emit opened(made->value);
        });
}

void NewTicketPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        save();
    else if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace shopdesk::ui
