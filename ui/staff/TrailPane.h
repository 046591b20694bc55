// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/RecordPane.h"

namespace shopdesk::staff {
struct TrailEntry;
}

namespace shopdesk::ui {

class FactSheet;

/// The trail of who did what, to find and to read; nobody changes anything here.
class TrailPane : public RecordPane
{
    Q_OBJECT
public:
    explicit TrailPane(Workbench &workbench, QWidget *parent = nullptr);
    ~TrailPane() override;

    QString title() const override { return tr("Trail"); }
    QString helpText() const override;

protected:
    void buildRecord() override;
    void readRecord(qint64 id) override;
    QString countWords(qint64 count) const override;
    void retranslate() override;

private:
    void showEntry();
    void showChanges();
    void addRecord();

    std::unique_ptr<staff::TrailEntry> m_entry; ///< what the drawer shows
    FactSheet *m_facts = nullptr;
};

} // namespace shopdesk::ui
