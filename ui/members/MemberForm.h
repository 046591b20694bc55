// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "ui/parts/RecordForm.h"

namespace shopdesk::ui {

class AddressEdit;
class ContactEdit;
class GrowingCombo;

/// The form in which a member is made and changed. Contact data is never shown in it: a field that is left empty keeps
/// what is there. An edit of contact data has no undo, for nobody was shown what it was before.
class MemberForm : public RecordForm
{
    Q_OBJECT
public:
    explicit MemberForm(Workbench &workbench, QWidget *parent = nullptr);

    void startNew();
    /// @p with is the number of another member of the household, empty for one who lives alone.
    void startEdit(const members::Member &member, const QString &with);

protected:
    Saving saving() override;
    std::function<void()> undoOfNew(qint64 id) override;
    QString recordName() const override;
    bool isWhole() const override;
    void retranslate() override;

private:
    void build();
    void load(const members::Member &member);
    void readChoices();
    void createTier(const QString &name);
    members::MemberDraft draft() const;
    QString nameComplaint() const;
    QString phoneComplaint() const;
    QString emailComplaint() const;
    QString addressComplaint() const;
    QString birthdayComplaint() const;

    GrowingCombo *m_tier;
    ContactEdit *m_phone;
    ContactEdit *m_email;
    AddressEdit *m_address;
    GrowingCombo *m_language;
    members::Member m_before;
    QString m_with;
};

} // namespace shopdesk::ui
