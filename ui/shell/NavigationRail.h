// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFrame;
class QVBoxLayout;

namespace shopdesk::ui {

class RailButton;

/// The pages of the window down the left side: 200 px with words, 56 folded, with counts of what waits. Those that somebody has
/// pinned stand at the top, by themselves.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    static constexpr int wide = 200;
    static constexpr int narrow = 56;

    explicit NavigationRail(QWidget *parent = nullptr);
    void addEntry(const QString &name, const QString &iconName);
    /// All entries in this order, the first of them pinned. The first nine have the keys Ctrl+1…9; their titles say so from the next
    /// setEntry on.
    void arrange(const QStringList &names, qsizetype pinned);
    /// As they stand.
    QStringList entries() const;
    void clear();
    void setEntry(const QString &name, const QString &title, const QString &count);
    void setCurrent(const QString &name);
    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);

signals:
    void chosen(const QString &name);
    /// Pin the page, or take it off.
    void pinRequested(const QString &name);
    void foldRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void openMenu(RailButton *button, const QPoint &at);
    QVBoxLayout *m_layout;
    QFrame *m_line; ///< below those that are pinned
    RailButton *m_brand;
    RailButton *m_fold;
    QList<RailButton *> m_entries;
    qsizetype m_pinned = 0;
    bool m_folded = false;
};

} // namespace shopdesk::ui
