// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/RecordPane.h"

#include <QPointer>

namespace shopdesk::ui {

class StocktakeSheet;
class StocktakeStart;
class Timeline;
struct StocktakeRecord;

/// Counting what is there: blind, a second time where it differs, and then booked.
class StocktakesPane : public RecordPane
{
    Q_OBJECT
public:
    explicit StocktakesPane(Workbench &workbench, QWidget *parent = nullptr);

    QString title() const override { return tr("Stocktakes"); }
    QString helpText() const override;
    bool takeScan(const QString &code) override;
    StocktakeSheet *sheet() const { return m_sheet; }
    /// Asks what is to be counted. The dialog, for tests.
    StocktakeStart *askForNew();

protected:
    void buildRecord() override;
    void readRecord(qint64 id) override;
    bool concernsRecord(const store::Changes &changes) const override;
    QString countWords(qint64 count) const override;
    void retranslate() override;
    void retranslateActions() override;

private:
    void showStocktake(const StocktakeRecord &record);
    void readHistory(qint64 id);

    QAction *m_new;
    QAction *m_finish;
    QAction *m_post;
    QAction *m_cancel;
    StocktakeSheet *m_sheet = nullptr;
    QPointer<StocktakeStart> m_start; ///< while it asks
    Timeline *m_history = nullptr;
};

} // namespace shopdesk::ui
