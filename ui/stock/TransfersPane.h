// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/RecordPane.h"

namespace shopdesk::ui {

class Timeline;
class TransferSheet;
struct TransferRecord;

/// Goods that go from one store to another: written down, sent, received.
class TransfersPane : public RecordPane
{
    Q_OBJECT
public:
    explicit TransfersPane(Workbench &workbench, QWidget *parent = nullptr);

    QString title() const override { return tr("Transfers"); }
    QString helpText() const override;
    bool takeScan(const QString &code) override;
    TransferSheet *sheet() const { return m_sheet; }

protected:
    void buildRecord() override;
    void readRecord(qint64 id) override;
    bool concernsRecord(const store::Changes &changes) const override;
    QString countWords(qint64 count) const override;
    void retranslate() override;
    void retranslateActions() override;

private:
    void create();
    void showTransfer(const TransferRecord &record);
    void readHistory(qint64 id);

    QAction *m_new;
    QAction *m_send;
    QAction *m_receive;
    QAction *m_cancel;
    TransferSheet *m_sheet = nullptr;
    Timeline *m_history = nullptr;
};

} // namespace shopdesk::ui
