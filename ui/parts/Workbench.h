// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"
#include "tables/List.h"
#include "ui/parts/Approval.h"
#include "ui/parts/Drafts.h"
#include "ui/parts/FileQuestion.h"
#include "ui/parts/Formats.h"
#include "ui/parts/Tasks.h"

#include <QSettings>

namespace shopdesk::ui {

/// What every pane is given: the shop, how its values are written, and what a pane may ask of the window around it.
/// The window owns it, and it outlives every pane.
///
/// Read: `workbench.store.read([id](store::Connection &c) { return orders::find(c, id); })
///           .then(this, [this](Result<Order> order) { … });`
struct Workbench
{
    store::Store &store;
    const Formats &formats;
    QSettings &settings; ///< remembered layout; keys "<part>/<name>/…"
    Drafts &drafts;
    Tasks &tasks;

    /// Shows a pane with its list filtered so: what stands behind a number. Names of panes are those of the lists
    /// ("orders", "lines", "products", "members") and "today", "dashboard", "imports", "settings".
    std::function<void(const QString &pane, const tables::ListQuery &query)> openList;
    /// Shows a pane with one record open. 0 shows the pane alone.
    std::function<void(const QString &pane, qint64 id)> openRecord;
    /// Says what happened; with @p undo the toast has an Undo button.
    std::function<void(const QString &text, std::function<void()> undo)> toast;

    /// Asks for a file to read or write, or a folder; empty where the person thought better of it.
    std::function<QString(QWidget *parent, const FileQuestion &question)> askFile = askFileInDialog;
    /// Puts a backup in the place of the shop, for which the shop is closed and opened again.
    std::function<void(const QString &backupPath)> restoreBackup = {};
    /// Opens the sample shop, a file of its own.
    std::function<void()> openSample = {};
    /// Shows a pane and begins its main action: a new product, an import.
    std::function<void(const QString &pane)> begin = {};

    /// How another person is asked to allow one action on the spot. Panes need not: `write` and `read` do.
    AskSomeone ask = {};

    /// Store::write for what a person does at @p over (a widget, or what else is to wait for the answer). Where they may not
    /// do it, another person is asked who may, and it is done as that one allows; where nobody does, the answer is the error.
    template<std::invocable<store::UnitOfWork &> F>
    auto write(QObject *over, F change) const
    {
        using Outcome = std::invoke_result_t<F, store::UnitOfWork &>;
        return attempt<Outcome>(over,
                                [&store = store, change = std::move(change)](const std::optional<Actor> &instead) {
                                    return store.write(change, instead);
                                });
    }
    /// Store::read in the same way, for what a person asks for that leaves the shop: an export.
    template<std::invocable<store::Connection &> F>
    auto read(QObject *over, F look, const store::CancelFlag &cancelled = {}) const
    {
        using Outcome = std::invoke_result_t<F, store::Connection &>;
        return attempt<Outcome>(
            over, [&store = store, look = std::move(look), cancelled](const std::optional<Actor> &instead) {
                return store.read(look, cancelled, instead);
            });
    }

    /// The person's acting rights, to disable (never to protect) what they may not do.
    bool may(Permission permission) const { return store.actor().may(permission); }
    /// Whether to offer an action: the person may do it, or another one could allow it on the spot.
    bool offers(Permission permission) const { return may(permission) || (ask && store.actor().id); }
    /// False while the window is locked: then nothing may be read.
    bool somebodyWorks() const { return works(store.actor()); }
    static bool works(const Actor &actor) { return actor.id || !actor.permissions.isEmpty(); }

private:
    template<typename Outcome>
    Attempt<Outcome> attempt(QObject *over, typename Attempt<Outcome>::Act act) const
    {
        return {over, ask, std::move(act)};
    }
};

} // namespace shopdesk::ui
