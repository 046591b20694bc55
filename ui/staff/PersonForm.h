// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/People.h"
#include "ui/parts/RecordForm.h"

class QComboBox;

namespace shopdesk::ui {

class ChosenPassword;
class GrowingCombo;
class StoresEdit;

/// The form in which a person is added and changed. The first password stands in a form of its own, because it must never
/// be kept as a draft.
class PersonForm : public RecordForm
{
    Q_OBJECT
public:
    explicit PersonForm(Workbench &workbench, QWidget *parent = nullptr);

    void startNew();
    void startEdit(const staff::Person &person);
    ChosenPassword *password() const { return m_password; }

protected:
    Saving saving() override;
    std::function<void()> undoOfNew(qint64 id) override;
    QString recordName() const override;
    bool isWhole() const override;
    bool validate() override;
    void showError(const Error &error) override;
    void retranslate() override;

private:
    void load(const staff::Person &person);
    void readChoices();
    staff::PersonDraft draft() const;
    QString nameComplaint() const;
    QString roleComplaint() const;
    QString storesComplaint() const;

    GrowingCombo *m_role;
    StoresEdit *m_stores;
    ChosenPassword *m_password;
    staff::Person m_before;
};

} // namespace shopdesk::ui
