// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/RecordForm.h"

#include "ui/parts/Form.h"

#include <QEvent>
#include <QVBoxLayout>

namespace shopdesk::ui {

/// What was sent to be saved, and from which state of the form.
struct RecordForm::Sent
{
    int session;
    QString name;
    QString draftKey;
    bool isNew;
    std::function<void()> undo;
};

RecordForm::RecordForm(Workbench &workbench, const QString &kind, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_kind(kind), m_form(new Form(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addStretch(1);
    // The pane has an action for it, which also works while the focus is in the list.
    m_form->setSavesByKey(false);
}

void RecordForm::start(qint64 record, const QVariantMap &values)
{
    m_record = record;
    m_active = true;
    m_saving = false;
    ++m_session;
    m_form->keepDraft(&m_workbench.drafts, draftKey());
    m_form->load(values);
}

void RecordForm::stop()
{
    m_active = false;
    m_saving = false;
    m_record = 0;
    ++m_session;
    m_form->clearErrors();
}

QString RecordForm::draftKey() const
{
    return m_kind + QLatin1Char('/') + (m_record != 0 ? idToText(m_record) : QStringLiteral("new"));
}

bool RecordForm::isDirty() const
{
    return m_active && m_form->isDirty();
}

void RecordForm::save()
{
    if (!m_active || m_saving || !validate())
        return;
    m_saving = true;
    emit busyChanged(true);
    m_form->clearErrors();
    const Saving saving = this->saving();
    const Sent sent{m_session, recordName(), draftKey(), m_record == 0, saving.undo};
    m_workbench.write(this, saving.change).then(this, [this, sent](const Result<qint64> &outcome) {
        finish(sent, outcome);
    });
}

void RecordForm::finish(const Sent &sent, const Result<qint64> &outcome)
{
    const bool stillHere = sent.session == m_session;
    if (stillHere) {
        m_saving = false;
        emit busyChanged(false);
    }
    if (!outcome && stillHere) {
        showError(outcome.error());
    } else if (!outcome) {
        emit draftKept(sent.name);
    } else {
        if (stillHere) {
            m_form->markSaved();
            stop();
        } else {
            m_workbench.drafts.remove(sent.draftKey);
        }
        emit saved(*outcome, sent.name, sent.isNew, sent.isNew ? undoOfNew(*outcome) : sent.undo);
    }
}

void RecordForm::leave()
{
    if (!isDirty() || m_saving)
        return;
    if (m_record != 0 && isWhole()) {
        save();
        return;
    }
    m_workbench.drafts.flush();
    emit draftKept(recordName());
}

QVariantMap RecordForm::discard()
{
    const QVariantMap typed = m_form->values();
    m_form->revert();
    return typed;
}

void RecordForm::putBack(const QVariantMap &values)
{
    for (auto value = values.begin(); value != values.end(); ++value)
        m_form->setValue(value.key(), value.value());
}

bool RecordForm::validate()
{
    return m_form->validate();
}

void RecordForm::showError(const Error &error)
{
    m_form->showError(error);
}

void RecordForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
