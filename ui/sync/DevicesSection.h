// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/Devices.h"
#include "company/SyncKeeper.h"
#include "ui/parts/Aside.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class ListView;
class RowsModel;

/// The computers of the company, as the server knows them: let another one in, remove one.
class DevicesSection : public Section
{
    Q_OBJECT
public:
    explicit DevicesSection(Workbench &workbench, QWidget *parent = nullptr);
    /// Asks the server.
    void read();
    /// Says that it can not be asked at the moment.
    void showOffline();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showDevices(const sync::RemoteAnswer<std::vector<company::Device>> &devices);
    void askToRemove();
    void remove(int number);
    void retranslate();

    Workbench &m_workbench;
    ListView *m_list;
    RowsModel *m_rows;
    QLabel *m_note;
    QPushButton *m_enrol;
    QPushButton *m_account;
    QPushButton *m_remove;
    int m_own = 0;
    Aside m_aside; ///< the last, since it works with what stands above
};

} // namespace shopdesk::ui
