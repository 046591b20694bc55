// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace shopdesk::ui {

class RailButton;

/// The pages of the window down the left side: 200 px with words, 56 folded, with counts of what waits.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    static constexpr int wide = 200;
    static constexpr int narrow = 56;

    explicit NavigationRail(QWidget *parent = nullptr);
    /// @p number is that of Ctrl+1…9, 0 for none.
    void addEntry(const QString &name, const QString &iconName, int number);
    void clear();
    void setEntry(const QString &name, const QString &title, const QString &count);
    void setCurrent(const QString &name);
    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);

signals:
    void chosen(const QString &name);
    void foldRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    QVBoxLayout *m_layout;
    RailButton *m_brand;
    RailButton *m_fold;
    QList<RailButton *> m_entries;
    bool m_folded = false;
};

} // namespace shopdesk::ui
