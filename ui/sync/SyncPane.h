// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/SyncKeeper.h"
#include "sync/SetAside.h"
#include "ui/shell/Pane.h"
#include "ui/sync/ConnectDialog.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace shopdesk::ui {

class ConflictsSection;
class DevicesSection;
class EmptyState;
class FactSheet;
class ListView;
class RowsModel;
class Section;
class SetAsideSection;

/// How this shop exchanges with its company's server: how things stand, conflicts, what was set aside, databases, computers,
/// and what happened. A shop that works alone is offered to be connected.
class SyncPane : public Pane
{
    Q_OBJECT
public:
    explicit SyncPane(Workbench &workbench, QWidget *parent = nullptr);

    QString title() const override { return tr("Sync"); }
    std::optional<Permission> permission() const override { return Permission::ManageShop; }
    QString helpText() const override;
    ConflictsSection *conflicts() const { return m_conflicts; }

protected:
    void build() override;
    void retranslate() override;
    void retranslateActions() override;

private:
    QWidget *buildSections();
    void read();
    void showState();
    void showFacts();
    void showDatabases();
    void showEvents();
    void openConnect(ConnectDialog::What what);
    void setPaused(bool paused);
    void askToDisconnect();

    company::SyncKeeper *m_keeper; ///< null where nothing exchanges
    QAction *m_now;
    QAction *m_connect;
    QStackedWidget *m_pages = nullptr;
    EmptyState *m_alone = nullptr;
    Section *m_state = nullptr;
    FactSheet *m_facts = nullptr;
    QLabel *m_error = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_account = nullptr;
    QPushButton *m_prepare = nullptr;
    QPushButton *m_disconnect = nullptr;
    ConflictsSection *m_conflicts = nullptr;
    SetAsideSection *m_setAside = nullptr;
    DevicesSection *m_devices = nullptr;
    Section *m_databases = nullptr;
    ListView *m_databaseList = nullptr;
    RowsModel *m_databaseRows = nullptr;
    Section *m_log = nullptr;
    QPlainTextEdit *m_events = nullptr;
    std::optional<company::Link> m_link;
    sync::Status m_status;
    std::vector<std::pair<QString, QString>> m_storeNames; ///< databases and what people call them
    bool m_wasOnline = false;
};

} // namespace shopdesk::ui
