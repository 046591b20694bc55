// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a Form says about what is typed: complaints, hints, errors of operations.
#include "ui/parts/Form.h"

#include "ui/parts/MoneyEdit.h"
#include "ui/parts/Theme.h"

#include <QLabel>
#include <QPushButton>

namespace shopdesk::ui {

constexpr char complaintProperty[] = "hasComplaint"; // the style draws the border by it

void Form::setCheck(const QString &key, std::function<QString()> check)
{
    find(key)->check = std::move(check);
}

bool Form::validate()
{
    QWidget *first = nullptr;
    for (Field &field : m_fields) {
        field.visited = true;
        runCheck(field);
        if (!field.complaint.isEmpty() && !first)
            first = field.widget;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

void Form::showError(const Error &error)
{
    Field *field = find(error.field);
    if (!field) {
        showBanner(error.message, true, false);
        return;
    }
    field->complaint = error.message;
    showNote(*field);
    field->widget->setFocus(Qt::OtherFocusReason);
}

void Form::clearErrors()
{
    if (m_errorShown)
        m_banner->hide();
    m_errorShown = false;
    for (Field &field : m_fields) {
        field.visited = false;
        field.complaint.clear();
        showNote(field);
    }
}

QString Form::complaint(const QString &key) const
{
    const Field *field = find(key);
    return field ? field->complaint : QString();
}

void Form::runCheck(Field &field)
{
    field.complaint.clear();
    if (const auto *money = qobject_cast<const MoneyEdit *>(field.widget))
        field.complaint = money->complaint();
    if (field.complaint.isEmpty() && field.check)
        field.complaint = field.check();
    showNote(field);
}

void Form::showNote(Field &field)
{
    const bool wrong = !field.complaint.isEmpty();
    field.note->setText(wrong ? field.complaint : field.hint);
    if (wrong) // a field that was shown later has hidden its empty note
        field.note->setVisible(!field.widget->isHidden());
    setInk(*field.note, wrong ? Colours::of(palette()).danger : Colours::of(palette()).muted);
    // Empty, it still keeps the fields apart.
    field.note->setMinimumHeight(field.note->text().isEmpty() ? measure::gap2 : 0);
    field.note->setMaximumHeight(field.note->text().isEmpty() ? measure::gap2 : QWIDGETSIZE_MAX);
    field.widget->setAccessibleDescription(field.note->text());
    if (field.widget->property(complaintProperty).toBool() != wrong) {
        field.widget->setProperty(complaintProperty, wrong);
        field.widget->update();
    }
}

void Form::showBanner(const QString &text, bool isError, bool canDiscard)
{
    m_errorShown = isError;
    m_bannerText->setText(text);
    m_discard->setVisible(canDiscard);
    m_banner->show();
    tint();
}

void Form::retranslate()
{
    m_discard->setText(tr("Discard what was typed"));
    m_discard->setAccessibleName(m_discard->text());
    if (m_draftShown && !m_errorShown)
        m_bannerText->setText(tr("What you typed earlier is back. It is not saved yet."));
    tint();
}

void Form::tint()
{
    setInk(*m_bannerText, m_errorShown ? Colours::of(palette()).danger : Colours::of(palette()).info);
    for (Field &field : m_fields)
        showNote(field);
}

} // namespace shopdesk::ui
