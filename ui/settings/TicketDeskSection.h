// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/Agents.h"
#include "tickets/CannedReplies.h"
#include "tickets/Categories.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QComboBox;
class QPushButton;

namespace shopdesk::ui {

class EditableRows;

/// A list of what tickets are worked with, each in a row that is edited in its place.
class TicketDeskSection : public Section
{
    Q_OBJECT
public:
    EditableRows *rows() const { return m_rows; }

protected:
    /// @p table is read anew when it changes.
    TicketDeskSection(Workbench &workbench, const char *table, QWidget *parent);
    Workbench &workbench() const { return m_workbench; }
    void changeEvent(QEvent *event) override;

    virtual void retranslate() = 0;
    virtual void read() = 0;
    virtual void load(qint64 id) = 0;
    virtual void save(qint64 id) = 0;
    /// Answers the row, and says what was saved.
    void finish(const QString &name, const Result<void> &done);

private:
    Workbench &m_workbench;
    EditableRows *m_rows;
};

/// Words that are often needed, with places to fill in.
class CannedRepliesSection : public TicketDeskSection
{
    Q_OBJECT
public:
    explicit CannedRepliesSection(Workbench &workbench, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void read() override;
    void load(qint64 id) override;
    void save(qint64 id) override;

private:
    std::vector<tickets::CannedReply> m_replies;
};

/// What tickets are about, as a tree, and what somebody has to know to answer.
class TicketCategoriesSection : public TicketDeskSection
{
    Q_OBJECT
public:
    explicit TicketCategoriesSection(Workbench &workbench, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void read() override;
    void load(qint64 id) override;
    void save(qint64 id) override;

private:
    QComboBox *m_parent;
    std::vector<tickets::Category> m_categories;
};

/// Who is given tickets by routing, how many at once, and what they know; routes what waits.
class RoutingSection : public TicketDeskSection
{
    Q_OBJECT
public:
    explicit RoutingSection(Workbench &workbench, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void read() override;
    void load(qint64 id) override;
    void save(qint64 id) override;

private:
    void routeWaiting();

    QPushButton *m_route;
    std::vector<tickets::Agent> m_agents;
};

} // namespace shopdesk::ui
