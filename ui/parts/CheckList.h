// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include <vector>

namespace shopdesk::ui {

/// Some of a set of choices, each with a box to check. Its user property is the keys of those that are checked.
class CheckList : public QListWidget
{
    Q_OBJECT
    Q_PROPERTY(QStringList keys READ keys WRITE setKeys NOTIFY keysChanged USER true)
public:
    struct Choice
    {
        QString key;
        QString title;
    };

    explicit CheckList(QWidget *parent = nullptr);
    /// Choices may come later than the keys; these are checked as soon as they are there.
    void setChoices(const std::vector<Choice> &choices);
    QStringList keys() const { return m_keys; }
    void setKeys(const QStringList &keys);

signals:
    void keysChanged();

private:
    void fill();
    void takeChecks();

    std::vector<Choice> m_choices;
    QStringList m_keys;
    bool m_filling = false;
};

} // namespace shopdesk::ui
