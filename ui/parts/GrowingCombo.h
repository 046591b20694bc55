// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/TabChain.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace shopdesk::ui {

/// A combo box whose choices can be added to on the spot: its last entry, "New category…", opens a field for the name.
class GrowingCombo : public QWidget, public TabChain
{
    Q_OBJECT
    Q_PROPERTY(QString key READ key WRITE setKey NOTIFY keyChanged USER true)
public:
    struct Choice
    {
        QString key; ///< empty for "none"
        QString title;
    };

    explicit GrowingCombo(QWidget *parent = nullptr);

    /// Choices may come later than the key; it is chosen as soon as it is there.
    void setChoices(const std::vector<Choice> &choices);
    /// @p entry is the last choice ("New category…"), empty where nothing may be added; @p nameHint stands in the field.
    void setWords(const QString &entry, const QString &nameHint, const QString &addText);
    QString key() const { return m_key; }
    void setKey(const QString &key);

    QList<QWidget *> tabChain() const override;
    QComboBox *combo() const { return m_combo; }
    /// Puts the new choice in place and chooses it.
    void added(const Choice &choice);
    void showComplaint(const QString &complaint);

signals:
    void keyChanged();
    /// Make it, and answer with `added` or `showComplaint`.
    void createRequested(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void choose(int index);
    void openNew(bool open);
    void create();

    QComboBox *m_combo;
    QWidget *m_newRow;
    QLineEdit *m_name;
    QPushButton *m_add;
    QLabel *m_note;
    std::vector<Choice> m_choices;
    QString m_newEntry;
    QString m_key;
    bool m_filling = false;
};

} // namespace shopdesk::ui
