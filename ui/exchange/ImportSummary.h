// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ImportReport.h"
#include "ui/parts/Formats.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace shopdesk::ui {

/// What an import did, in plain words with numbers; or why it did nothing.
class ImportSummary : public QWidget
{
    Q_OBJECT
public:
    explicit ImportSummary(const Formats &formats, QWidget *parent = nullptr);
    void showReport(const exchange::ImportReport &report, const QString &fileName);
    void showError(const Error &error, const QString &fileName);
    /// All of it as text.
    QString text() const;

signals:
    void ordersWanted();
    void setAsideWanted(shopdesk::exchange::ImportRunId run);
    void againWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void addLine(qint64 count, const QString &words);
    QString headline() const;
    QString subline() const;

    const Formats &m_formats;
    std::optional<exchange::ImportReport> m_report;
    std::optional<Error> m_error;
    QString m_fileName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QWidget *m_lines;
    QGridLayout *m_grid;
    QPushButton *m_orders;
    QPushButton *m_setAside;
    QPushButton *m_again;
};

} // namespace shopdesk::ui
