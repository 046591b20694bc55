// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Shelf.h"
#include "tables/WindowedModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

namespace shopdesk::test {

/// An open list that is watched by Qt's own tester, and by a persistent index on each row that must stay on its id.
class OpenList
{
public:
    explicit OpenList(Shelf &shelf, const tables::ListQuery &query = {})
        : model(shelf.store(), Shelf::list())
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        , totals(&model, &tables::WindowedModel::totalsChanged)
    {
        QCoreApplication::processEvents();
        model.setQuery(query);
        if (!QTest::qWaitFor([this] { return model.isComplete() && !totals.isEmpty(); }))
            qFatal("the list did not open");
        settle();
    }

    /// Waits until nothing is read any more.
    static void settle()
    {
        do {
            Shelf::takeReads();
            QTest::qWait(30);
        } while (!Shelf::takeReads().empty());
    }
    /// Waits for the ids that were read after a change, and the totals that follow them.
    bool refreshed()
    {
        totals.clear();
        return totals.wait();
    }
    std::vector<qint64> ids() const
    {
        std::vector<qint64> all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.push_back(model.idAt(row));
        return all;
    }
    void pinAllRows()
    {
        m_pins.clear();
        for (int row = 0; row < model.rowCount(); ++row)
            m_pins.push_back({model.idAt(row), QPersistentModelIndex(model.index(row, row % model.columnCount()))});
    }
    /// Which pinned rows are not where their id is.
    QStringList strayPins() const
    {
        QStringList stray;
        for (const auto &[id, index] : m_pins) {
            const int row = index.isValid() ? index.row() : -1;
            if (row != model.rowOf(id))
                stray << QStringLiteral("%1 in row %2 instead of %3").arg(id).arg(row).arg(model.rowOf(id));
        }
        return stray;
    }

    tables::WindowedModel model;
    QAbstractItemModelTester tester;
    QSignalSpy totals;

private:
    std::vector<std::pair<qint64, QPersistentModelIndex>> m_pins;
};

} // namespace shopdesk::test
