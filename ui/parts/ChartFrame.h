// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QAction;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace shopdesk::ui {

/// The frame around a chart: title, chart or table of the same numbers (toggle), and a menu to copy or export it.
class ChartFrame : public QWidget
{
    Q_OBJECT
public:
    explicit ChartFrame(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &subtitle = {});
    /// The chart; the frame owns it. Any widget: it is rendered for the picture.
    void setChart(QWidget *chart);
    /// The same numbers as a table of plain DisplayRole text; not owned. It is what screen readers, copying and CSV get.
    void setTable(QAbstractItemModel *table);
    bool showsTable() const;
    void setShowsTable(bool shows);
    /// A widget in the head of the frame, left of the toggle: a choice of KPI or of unit.
    void addHeadWidget(QWidget *widget);

    /// What the export entries of the menu suggest as file name, without suffix.
    void setFileName(const QString &name) { m_fileName = name; }
    /// Writes the picture at double size, or the table as CSV (RFC 4180, UTF-8). False where the file cannot be written.
    bool savePicture(const QString &path) const;
    bool saveTable(const QString &path) const;
    QString tableAsText(QChar separator) const;

signals:
    /// The file that a person chose could not be written.
    void saveFailed(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void tint();
    void askAndSave(bool picture);

    QLabel *m_title;
    QLabel *m_subtitle;
    QStackedWidget *m_stack;
    QToolButton *m_toggle;
    QToolButton *m_menuButton;
    QAction *m_copy;
    QAction *m_exportPicture;
    QAction *m_exportTable;
    QHBoxLayout *m_head;
    QWidget *m_chart = nullptr;
    QTableView *m_table;
    QString m_fileName;
};

} // namespace shopdesk::ui
