// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/People.h"
#include "store/AuditTrail.h"
#include "ui/parts/Workbench.h"

#include <QObject>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class AbsencePage;
class ChosenPassword;
class DetailDrawer;
class FactSheet;
class Timeline;

/// All that the drawer shows of a person.
struct PersonRecord
{
    staff::Person person;
    std::optional<staff::Role> role; ///< nothing: in the archive
    QStringList storeNames;
    std::vector<store::AuditEntry> history;
};
Result<PersonRecord> readPersonRecord(store::Connection &connection, StaffId id);

/// "Refunds up to 50.00": what a person may do alone, a line each.
void addPowers(FactSheet &facts, const Permissions &permissions, const Limits &limits, const Formats &formats);
QString storesInWords(const std::optional<QSet<StoreId>> &stores, const QStringList &names);

/// The pages of the drawer of a person: Overview, Absence, Password, History.
class PersonSheet : public QObject
{
    Q_OBJECT
public:
    PersonSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent = nullptr);
    void show(const PersonRecord &record);
    void setPagesVisible(bool visible);
    void retranslate();
    /// Opens the page on which a forgotten password is replaced, or one is given to somebody who comes back.
    void askForPassword();
    AbsencePage *absence() const { return m_absence; }
    ChosenPassword *password() const { return m_password; }

private:
    QWidget *buildPassword();
    void showFacts();
    bool isOneself() const;
    void labelPassword();
    void givePassword();

    Workbench &m_workbench;
    DetailDrawer &m_drawer;
    FactSheet *m_facts;
    AbsencePage *m_absence;
    ChosenPassword *m_password;
    QLabel *m_passwordText;
    QPushButton *m_give;
    Timeline *m_history;
    std::optional<PersonRecord> m_record;
};

} // namespace shopdesk::ui
