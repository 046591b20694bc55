// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/PersonalDataPage.h"

#include "members/Erasure.h"
#include "members/MemberExport.h"
#include "ui/members/ConsentMatrix.h"
#include "ui/members/ContactCheckPanel.h"
#include "ui/members/EraseDialog.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using members::ContactKind;

constexpr ContactKind kinds[] = {ContactKind::Phone, ContactKind::Email};

} // namespace

PersonalDataPage::PersonalDataPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_erased(new QLabel(this))
    , m_contactTitle(new QLabel(this))
    , m_states{new QLabel(this), new QLabel(this)}
    , m_verify{new QPushButton(this), new QPushButton(this)}
    , m_check(new ContactCheckPanel(workbench, this))
    , m_consentTitle(new QLabel(this))
    , m_consents(new ConsentMatrix(workbench, this))
    , m_dataTitle(new QLabel(this))
    , m_export(new QPushButton(this))
    , m_erase(new QPushButton(this))
{
    build();
    refresh();
}

void PersonalDataPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    for (QLabel *title : {m_contactTitle, m_consentTitle, m_dataTitle})
        title->setFont(sectionFont());
    m_erased->setWordWrap(true);
    layout->addWidget(m_erased);
    layout->addWidget(m_contactTitle);
    for (const ContactKind kind : kinds) {
        const auto place = static_cast<size_t>(kind);
        m_states[place]->setWordWrap(true);
        m_states[place]->setTextFormat(Qt::PlainText);
        auto *row = new QHBoxLayout;
        row->setSpacing(measure::gap2);
        row->addWidget(m_states[place], 1);
        row->addWidget(m_verify[place]);
        layout->addLayout(row);
        connect(m_verify[place], &QPushButton::clicked, this, [this, kind] { m_check->start(m_member, kind); });
    }
    layout->addWidget(m_check);
    layout->addSpacing(measure::gap3);
    layout->addWidget(m_consentTitle);
    layout->addWidget(m_consents);
    layout->addSpacing(measure::gap3);
    layout->addWidget(m_dataTitle);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addWidget(m_export);
    buttons->addWidget(m_erase);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(m_export, &QPushButton::clicked, this, &PersonalDataPage::exportAll);
    connect(m_erase, &QPushButton::clicked, this, &PersonalDataPage::askToErase);
}

void PersonalDataPage::showMember(const members::Member &member, const members::Consents &consents, bool tracesRemain)
{
    if (member.id != m_member.id && m_check->isOpen())
        m_check->close();
    m_member = member;
    m_tracesRemain = tracesRemain;
    m_consents->showConsents(member, consents);
    refresh();
}

void PersonalDataPage::showContact(ContactKind kind)
{
    const bool phone = kind == ContactKind::Phone;
    const QString masked = phone ? m_member.phoneMasked : m_member.emailMasked;
    const auto verified = phone ? m_member.phoneVerifiedAt : m_member.emailVerifiedAt;
    const Formats &formats = m_workbench.formats;
    QString text;
    if (masked.isEmpty())
        text = phone ? tr("No phone number") : tr("No e-mail address");
    else if (verified)
        text = tr("%1 – verified on %2").arg(masked, formats.day(formats.zone().dayOf(*verified)));
    else
        text = tr("%1 – not verified").arg(masked);
    QPushButton *button = m_verify[static_cast<size_t>(kind)];
    m_states[static_cast<size_t>(kind)]->setText(text);
    button->setText(verified ? tr("Verify again") : tr("Verify"));
    button->setAccessibleName(phone ? tr("Verify the phone number") : tr("Verify the e-mail address"));
    button->setVisible(!masked.isEmpty());
    button->setEnabled(m_workbench.offers(Permission::EditMembers));
}

void PersonalDataPage::refresh()
{
    const Formats &formats = m_workbench.formats;
    m_erased->setVisible(m_member.erasedAt.has_value());
    if (m_member.erasedAt) {
        m_erased->setText(tr("Erased on %1. Orders, points and consents stay under the number %2.")
                              .arg(formats.day(formats.zone().dayOf(*m_member.erasedAt)), m_member.number));
    }
    m_contactTitle->setText(tr("Contact data"));
    m_consentTitle->setText(tr("Consent"));
    m_dataTitle->setText(tr("All that is held"));
    for (const ContactKind kind : kinds)
        showContact(kind);
    m_export->setText(tr("Export…"));
    m_export->setIcon(icon(QStringLiteral("export")));
    m_export->setToolTip(
        tr("Writes all that is held about the member to one file, contact data in clear. The history keeps who did."));
    m_export->setEnabled(m_workbench.offers(Permission::ExportData)
                         && m_workbench.offers(Permission::RevealPersonalData));
    m_erase->setText(m_tracesRemain ? tr("Clear traces") : tr("Erase…"));
    m_erase->setIcon(icon(QStringLiteral("trash")));
    m_erase->setToolTip(m_tracesRemain ? tr("Makes the shop file anew, in which traces of erased members may remain.")
                                       : tr("Erases name, contact data, birthday and note for good."));
    m_erase->setEnabled(m_workbench.offers(Permission::EraseMembers) && (!m_member.erasedAt || m_tracesRemain));
}

void PersonalDataPage::exportAll()
{
    const QString path =
        m_workbench.askFile(this, {FileQuestion::Kind::Save, tr("Export all that is held about this member"),
                                   QStringLiteral("%1.json").arg(m_member.number), tr("JSON files (*.json)")});
    if (path.isEmpty())
        return;
    m_export->setEnabled(false);
    m_workbench
        .write(this,
               [id = m_member.id, path](store::UnitOfWork &work) { return members::exportMember(work, id, path); })
        .then(this, [this, path, name = m_member.name](const Result<void> &done) {
            refresh();
            m_workbench.toast(done ? tr("All that is held about %1 is in %2").arg(name, QFileInfo(path).fileName())
                                   : done.error().message,
                              {});
        });
}

void PersonalDataPage::askToErase()
{
    if (m_member.erasedAt)
        return erase();
    auto *dialog = new EraseDialog(m_member, this);
    connect(dialog, &QDialog::accepted, this, [this, id = m_member.id] {
        if (id == m_member.id)
            erase();
    });
    dialog->open();
}

void PersonalDataPage::erase()
{
    if (m_check->isOpen())
        m_check->close();
    // What was typed about the member and is not kept yet must not be kept afterwards.
    m_workbench.drafts.flush();
    m_erase->setEnabled(false);
    m_erase->setText(tr("Erasing…"));
    m_workbench.write(this, [id = m_member.id](store::UnitOfWork &work) { return members::eraseMember(work, id); })
        .then(this, [this, number = m_member.number](const Result<void> &done) {
            refresh();
            if (done)
                tellErased(number);
            else
                m_workbench.toast(done.error().message, {});
        });
}

void PersonalDataPage::tellErased(const QString &number)
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<bool> { return members::tracesMayRemain(connection); })
        .then(this, [this, number](const Result<bool> &remain) {
            m_workbench.toast(remain && *remain
                                  ? tr("Member %1 is erased, but traces may remain in the shop file, which somebody "
                                       "was reading. Clear them in a while.")
                                        .arg(number)
                                  : tr("Member %1 is erased").arg(number),
                              {});
        });
}

void PersonalDataPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace shopdesk::ui
