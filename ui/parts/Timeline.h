// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Formats.h"

#include <QWidget>

class QVBoxLayout;

namespace shopdesk::ui {

/// Something that happened to a record.
struct TimelineEntry
{
    Instant at;
    QString title;       ///< "Price changed"
    QStringList details; ///< a line each
    QString person = {};
    QString iconName = QStringLiteral("edit");
};

/// What happened to a record, the newest first: who, when, and what became of it.
class Timeline : public QWidget
{
    Q_OBJECT
public:
    explicit Timeline(const Formats &formats, QWidget *parent = nullptr);
    /// @p emptyText stands there where nothing is known.
    void showEntries(std::vector<TimelineEntry> entries, const QString &emptyText = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *makeRow(const TimelineEntry &entry);

    const Formats &m_formats;
    std::vector<TimelineEntry> m_entries;
    QString m_emptyText;
    QVBoxLayout *m_rows;
};

} // namespace shopdesk::ui
